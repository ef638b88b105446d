import { ChevronRight } from 'lucide-react';
import type { Remedy } from './remedies';

/** What helps, the likeliest first and open; the others unfold. */
export function RemedyList({ remedies }: { readonly remedies: readonly Remedy[] }) {
  const ids = remedies.map(({ id }) => id).join();
  return (
    <section className="f-check-part">
      <h3>{remedies.length === 1 ? 'What helps' : 'What may help, the likeliest first'}</h3>
      {/* Another list of them begins anew with the first one open. */}
      <ol className="f-remedies" key={ids}>
        {remedies.map(({ id, title, steps }, at) => (
          <li key={id} className="f-remedy" data-testid="remedy" data-id={id}>
            <details open={at === 0}>
              <summary className="f-remedy-title">
                <ChevronRight className="f-remedy-mark" aria-hidden="true" />
                {title}
              </summary>
              <ul className="f-remedy-steps">
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

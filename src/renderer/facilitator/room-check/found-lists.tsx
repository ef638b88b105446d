import { Check, CircleDot, Info, LoaderCircle, X } from 'lucide-react';
import type { Detail, TestPage } from '../../../shared/room-check';
import { type DetailWords, detailWords, type Mark, pageWords } from './detail-words';

const ICONS = {
  works: Check,
  fails: X,
  fine: Info,
  trying: LoaderCircle,
  unknown: CircleDot,
  note: Info,
} as const satisfies Record<Mark, typeof Check>;

/** Each phone that opened the test page, and how it went. */
export function PageList({ pages }: { readonly pages: readonly TestPage[] }) {
  return (
    <section className="f-check-part">
      <h3>Tried with</h3>
      <ul className="f-findings">
        {pages.map((page) => (
          <Line
            key={page.number}
            testId="check-page"
            state={page.live}
            words={{
              mark: page.own ? 'note' : page.live,
              title: page.own ? 'This laptop' : `Phone ${page.number}`,
              more: pageWords(page),
            }}
          />
        ))}
      </ul>
    </section>
  );
}

/** What else was found. */
export function DetailList({ details }: { readonly details: readonly Detail[] }) {
  return (
    <section className="f-check-part">
      <h3>What was found</h3>
      <ul className="f-findings">
        {details.map((detail) => (
          <Line
            key={detail.cause}
            testId={`detail-${detail.cause}`}
            state={'state' in detail ? detail.state : ''}
            words={detailWords(detail)}
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = {
  readonly testId: string;
  readonly state: string;
  readonly words: DetailWords;
};

function Line({ testId, state, words: { mark, title, more } }: LineProps) {
  const Icon = ICONS[mark];
  return (
    <li className="f-finding" data-testid={testId} data-state={state} data-mark={mark}>
      <Icon className="f-finding-mark" aria-hidden="true" />
      <div>
        <p>{title}</p>
        <p className="h-muted h-small">{more}</p>
      </div>
    </li>
  );
}

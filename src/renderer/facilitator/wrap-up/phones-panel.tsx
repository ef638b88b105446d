import { Smartphone } from 'lucide-react';
import { CheckField, Notice } from '../../ui';
import { phonesWords } from './phones-words';
import { usePhones } from './use-phones';

export interface PhonesPanelProps {
  readonly sessionId: string;
  /** Done when everything that belongs into the notes is kept. */
  readonly before: () => Promise<void>;
}

/** [H136] The notes for the phones in the room: offered when the facilitator has looked at them, and not before. */
export function PhonesPanel({ sessionId, before }: PhonesPanelProps) {
  const { phones, isBusy, problem, offer } = usePhones(sessionId, before);
  if (phones === null) return null;
  return (
    <section
      className="h-panel h-stack"
      aria-labelledby="phones-heading"
      data-testid="phones-panel"
    >
      <h2 id="phones-heading">Notes on the phones</h2>
      <CheckField
        label="Offer the notes to everybody’s phones"
        hint="To read and to save, as they stand under “The notes” when somebody fetches them. Switched off, they are taken back; what was saved stays where it is."
        checked={phones.isOffered}
        disabled={isBusy}
        onChange={(event) => void offer(event.target.checked)}
        data-testid="offer-notes"
      />
      <p className="f-phones" role="status" data-testid="phones-there">
        <Smartphone aria-hidden="true" />
        <span>{phonesWords(phones)}</span>
      </p>
      {problem !== null && (
        <Notice tone="danger" title="The notes are not offered">
          {problem}
        </Notice>
      )}
      <p className="h-muted h-small">
        Phones are within reach until you leave this page. Whoever was removed or forgotten gets
        nothing.
      </p>
    </section>
  );
}

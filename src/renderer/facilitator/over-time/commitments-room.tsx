import { Flag } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { StandingCommitment } from '../../../shared/library/commitments';
import { EmptyState, LoadingState, Segmented } from '../../ui';
import { useHearth } from '../app/hearth-context';
import type { RoomProps } from '../remember/memory-room';
import { SeriesChoice } from '../remember/series-choice';
import { UnreadLine } from '../remember/unread-line';
import { useAnswer } from '../remember/use-answer';
import { CommitmentRow } from './commitment-row';

const VIEWS = [
  { value: 'open', label: 'Open' },
  { value: 'kept', label: 'Kept' },
  { value: 'dropped', label: 'Dropped' },
] as const;
type View = (typeof VIEWS)[number]['value'];
const AT_ONCE = 100;

/** What was promised in all sessions, each once, as it stands. */
export function CommitmentsRoom({ shelves, series, onSeries, onOpen }: RoomProps) {
  const { bridge, ask } = useHearth();
  const [view, setView] = useState<View>('open');
  const { answer, again } = useAnswer(
    useCallback(() => bridge.commitments({ series }), [bridge, series]),
  );
  const settle = async ({ session, commitment }: StandingCommitment, state: View) => {
    if ((await ask(bridge.settleCommitment({ session, commitment, state }))) !== null) again();
  };
  const all = answer?.commitments ?? [];
  const shown = all.filter(({ state }) => state === view);
  return (
    <section
      className="h-panel h-stack"
      aria-labelledby="commitments-heading"
      data-testid="commitments"
    >
      <div className="f-room-head">
        <h2 id="commitments-heading">Commitments</h2>
        <SeriesChoice series={shelves.series} value={series} onChange={onSeries} />
      </div>
      <Segmented
        label="State"
        hideLabel
        options={VIEWS.map(({ value, label }) => {
          const count = all.filter(({ state }) => state === value).length;
          return { value, label: `${label} ${count}` };
        })}
        value={view}
        onChange={setView}
      />
      {answer === null && <LoadingState label="Looking for commitments…" />}
      {answer !== null && <UnreadLine unread={answer.unread} />}
      {answer !== null && shown.length === 0 && (
        <EmptyState icon={<Flag aria-hidden="true" />} title={NONE[view]}>
          What somebody says they will do is written down when a session is wrapped up. It is listed
          here, and carried over when the next session of its series starts from the last one.
        </EmptyState>
      )}
      <ul className="f-commitments">
        {shown.slice(0, AT_ONCE).map((one) => (
          <CommitmentRow
            key={`${one.session} ${one.commitment}`}
            commitment={one}
            onOpen={onOpen}
            onSettle={(state) => void settle(one, state)}
          />
        ))}
      </ul>
      {shown.length > AT_ONCE && (
        <p className="h-muted h-small">
          The first {AT_ONCE} of {shown.length}. Choose a series to see fewer, or search for words
          of one.
        </p>
      )}
    </section>
  );
}

const NONE: Record<View, string> = {
  open: 'Nothing is open',
  kept: 'Nothing was marked as kept',
  dropped: 'Nothing was dropped',
};

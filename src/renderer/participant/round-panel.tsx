import { Check, RefreshCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActionButton } from './action-button';
import type { ZoneProps } from './hand-zone';
import { type OwnRound, roundWords } from './round-view';

export interface RoundPanelProps extends ZoneProps {
  /** Null for whoever is next. */
  readonly round: OwnRound | null;
  /** What one can do with one's hand meanwhile. */
  readonly children: ReactNode;
}

/** Where one is in the go-around. */
export function RoundPanel({ seat, request, round, children }: RoundPanelProps) {
  const { run, busy } = request;
  const lap = seat.heard.room.round?.lap ?? 1;
  const [state, more] = round === null ? ['You are next', ''] : roundWords(round);
  const isDone = round?.state === 'done';
  const mayPass = round === null || round.state === 'waiting';
  return (
    <>
      <div
        className="p-hand-up"
        data-next={round === null || undefined}
        data-quiet={isDone || undefined}
        data-testid="round-place"
        data-state={round?.state ?? 'next'}
      >
        {isDone ? <Check aria-hidden="true" /> : <RefreshCcw aria-hidden="true" />}
        <p>
          <strong data-testid={round === null ? 'you-are-next' : undefined}>{state}</strong>
          {more}
        </p>
        {mayPass && (
          <div className="p-hand-actions">
            <ActionButton
              loading={busy}
              data-testid="pass-round"
              aria-label={lap === 1 ? 'Pass; you are asked once more at the end' : 'Pass'}
              onClick={() => void run({ type: 'passRound' })}
            >
              Pass
            </ActionButton>
          </div>
        )}
      </div>
      {children}
    </>
  );
}

import { Check, MessageCircle } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ActionButton } from './action-button';
import type { Control } from './control';
import type { Seat } from './control-state';
import { TurnClock } from './floor-now';
import { Problem } from './problem';
import { Question } from './question';
import { useRequest } from './use-request';

export interface OwnTurnProps {
  readonly kind: 'offered' | 'speaking';
  readonly seat: Seat;
  readonly control: Control;
}

/** The floor is offered to this person, or is theirs: nothing else matters now. */
export function OwnTurn({ kind, seat, control }: OwnTurnProps) {
  const { run, busy, problem } = useRequest(control);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone; a keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const { floor, question } = seat.heard.room;

  return (
    <section className="p-own" data-kind={kind} aria-labelledby="own-turn-title">
      <div className="p-own-main">
        <div className="p-own-words">
          <h2 ref={heading} id="own-turn-title" tabIndex={-1}>
            {kind === 'offered' ? 'The floor is yours' : 'You have the floor'}
          </h2>
          {kind === 'speaking' && <p data-testid="speaker">{seat.own.label}</p>}
        </div>
        {kind === 'offered' ? (
          <p className="p-own-hint">Take your time. Your turn begins when you press.</p>
        ) : (
          floor.kind === 'held' && <TurnClock heard={seat.heard} since={floor.since} />
        )}
        {kind === 'offered' && <Question text={question} />}
        {kind === 'speaking' && <Waiting count={seat.heard.room.queue.length} />}
      </div>
      <div className="p-own-actions">
        <Problem text={problem} />
        {kind === 'offered' ? (
          <>
            <ActionButton
              variant="primary"
              block
              className="p-huge"
              icon={<MessageCircle aria-hidden="true" />}
              loading={busy}
              data-testid="take-floor"
              onClick={() => void run({ type: 'takeFloor' })}
            >
              Start speaking
            </ActionButton>
            <ActionButton
              variant="ghost"
              size="l"
              block
              disabled={busy}
              data-testid="pass-floor"
              onClick={() => void run({ type: 'releaseFloor' })}
            >
              Not now
            </ActionButton>
          </>
        ) : (
          <ActionButton
            block
            className="p-huge p-done"
            icon={<Check aria-hidden="true" />}
            loading={busy}
            data-testid="release-floor"
            onClick={() => void run({ type: 'releaseFloor' })}
          >
            Done
          </ActionButton>
        )}
      </div>
    </section>
  );
}

/** Who speaks may know that others wait, but not who hurries them. */
function Waiting({ count }: { readonly count: number }) {
  if (count === 0) return <p className="p-own-hint">No hand is up.</p>;
  return <p className="p-own-hint">{count === 1 ? '1 hand is up.' : `${count} hands are up.`}</p>;
}

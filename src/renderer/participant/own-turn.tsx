import { Check, HandHelping } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/light';
import { ActionButton } from './action-button';
import type { Control } from './control';
import type { Seat } from './control-state';
import { peopleIn } from './floor-view';
import { namesOf } from './floor-words';
import { OwnScreen } from './own-screen';
import { Problem } from './problem';
import { StickSheet } from './stick-sheet';
import { TurnDial } from './turn-dial';
import { useRequest } from './use-request';

export interface OwnTurnProps {
  readonly seat: Seat;
  readonly control: Control;
}

/** This person speaks: a clock, and the way out. */
export function OwnTurn({ seat, control }: OwnTurnProps) {
  const { run, busy, problem } = useRequest(control);
  const [passing, setPassing] = useState(false);
  const { room } = seat.heard;
  const { floor } = room;
  if (floor.kind !== 'held') return null;
  const others = peopleIn(
    room,
    floor.by.filter((id) => id !== seat.own.person),
  );
  const hasStick = room.way === 'talkingStick';
  const done = (
    <ActionButton
      block
      className={hasStick ? 'p-give-back' : 'p-huge p-done'}
      size="l"
      icon={<Check aria-hidden="true" />}
      loading={busy}
      data-testid="release-floor"
      onClick={() => void run({ type: 'releaseFloor' })}
    >
      {hasStick ? 'Done, give it back' : 'Done'}
    </ActionButton>
  );
  return (
    <OwnScreen
      kind="speaking"
      title={hasStick ? 'You hold the stick' : 'You have the floor'}
      subtitle={<p data-testid="speaker">{seat.own.label}</p>}
      actions={
        <>
          <Problem text={problem} />
          {hasStick && (
            <Button
              block
              className="p-huge p-done"
              icon={<HandHelping aria-hidden="true" />}
              aria-haspopup="dialog"
              data-testid="hand-stick"
              onClick={() => setPassing(true)}
            >
              Pass the stick on
            </Button>
          )}
          {done}
          {hasStick && (
            <StickSheet
              open={passing}
              onClose={() => setPassing(false)}
              seat={seat}
              control={control}
            />
          )}
        </>
      }
    >
      <TurnDial heard={seat.heard} since={floor.since} boxMs={room.timeBoxMs} />
      {others.length > 0 && (
        <p className="p-own-hint">{namesOf(others)} and you speak at the same time.</p>
      )}
      {others.length === 0 && <Waiting count={room.queue.length} />}
    </OwnScreen>
  );
}

/** Who speaks may know that others wait, but not who hurries them. */
function Waiting({ count }: { readonly count: number }) {
  if (count === 0) return <p className="p-own-hint">No hand is up.</p>;
  return <p className="p-own-hint">{count === 1 ? '1 hand is up.' : `${count} hands are up.`}</p>;
}

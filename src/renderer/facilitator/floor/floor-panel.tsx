import { useEffect } from 'react';
import type { WayId } from '../../../shared/session/way';
import { AnnounceRegion, useAnnouncer } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import { type FloorShown, floorShown, namesOf } from './floor';
import { FloorButtons, FloorMore } from './floor-buttons';
import { FloorClock } from './floor-clock';
import { FloorWho } from './floor-who';
import { type NextUp, nextUp } from './next-up';

export interface FloorPanelProps {
  readonly actions: Actions;
  /** On the table in the middle of the circle, or in a bar over board or list. */
  readonly shape: 'table' | 'bar';
}

/** Who has the floor and for how long, who is next, and what can be done about it. */
export function FloorPanel({ actions, shape }: FloorPanelProps) {
  const session = useSession();
  const floor = floorShown(session);
  const next = nextUp(session);
  const { message, announce } = useAnnouncer();
  const words = floorWords(floor);
  useEffect(() => announce(words), [announce, words]);
  const since = floor.since;

  return (
    <section className="f-floor" data-shape={shape} data-floor={floor.kind} aria-label="The floor">
      <div className="f-floor-top">
        <FloorWho session={session} floor={floor} />
        <FloorClock
          label={CLOCK_WORDS[floor.kind]}
          since={since}
          still={floor.kind !== 'held'}
          timeBoxMs={floor.kind === 'held' ? session.timeBoxMs : null}
        />
      </div>
      <FloorButtons session={session} floor={floor} next={next} actions={actions} />
      <p className="f-floor-next" data-testid="next-why">
        {nextWords(floor, next, session.way)}
      </p>
      <FloorMore session={session} floor={floor} actions={actions} />
      <AnnounceRegion message={message} />
    </section>
  );
}

const CLOCK_WORDS: Record<FloorShown['kind'], string> = {
  held: 'This turn',
  offered: 'Offered for',
  silence: 'Silence for',
  paused: 'Paused for',
};

function nextWords({ kind }: FloorShown, next: NextUp | null, way: WayId): string {
  if (kind === 'offered') return 'It is taken on the phone, or begun here.';
  if (next !== null) return `Next: ${next.person.label} · ${next.why}`;
  return way === 'talkingStick' ? 'Who holds the stick hands it on.' : 'No hand is up.';
}

function floorWords(floor: FloorShown): string {
  switch (floor.kind) {
    case 'silence':
      return 'Nobody has the floor.';
    case 'paused':
      return 'The session is paused.';
    case 'offered':
      return `The floor is offered to ${floor.person.label}.`;
    case 'held':
      return floor.people.length > 1
        ? `${namesOf(floor.people)} talk at once.`
        : `${namesOf(floor.people)} has the floor.`;
  }
}

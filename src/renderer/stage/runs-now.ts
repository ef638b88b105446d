import type { RoomView } from '../../shared/session/views';
import { peopleIn, personIn } from '../participant/floor-view';
import { namesOf } from '../participant/floor-words';

/** The floor in one line. */
export function runsNow(room: RoomView): string {
  const { floor } = room;
  if (room.paused) return 'Paused';
  if (floor.kind === 'silence') return 'Nobody has the floor';
  if (floor.kind === 'offered')
    return `Offered to ${personIn(room, floor.to)?.label ?? 'somebody'}`;
  const verb = floor.by.length > 1 ? 'speak' : 'speaks';
  return `${namesOf(peopleIn(room, floor.by))} ${verb}`;
}

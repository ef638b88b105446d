import type { PersonId } from '../../shared/session/ids';
import type { RoomView } from '../../shared/session/views';
import { Badge, GroupMark } from '../ui/light';
import { groupIn, waiting } from './floor-view';
import { orderWords } from './floor-words';

export interface QueueProps {
  readonly room: RoomView;
  readonly own: PersonId;
}

/** The raised hands in their order, and what the order is: it is never a secret. */
export function Queue({ room, own }: QueueProps) {
  const people = waiting(room);
  const order = orderWords(room);
  if (people.length === 0) {
    return <p className="p-queue-empty h-muted">No hand is up.</p>;
  }
  const replies = new Set(
    room.queue.filter((hand) => hand.shift === 'reply').map((hand) => hand.person),
  );
  return (
    <section className="p-queue" aria-labelledby="queue-title">
      <h3 className="h-eyebrow" id="queue-title">
        {people.length === 1 ? '1 hand is up' : `${people.length} hands are up`}
        {order !== '' && ` · ${order}`}
      </h3>
      <ol className="p-queue-list" data-testid="queue">
        {people.map((person, n) => {
          const group = groupIn(room.groups, person.group);
          return (
            <li key={person.id} data-own={person.id === own || undefined}>
              <span className="p-queue-place h-numbers">{n + 1}</span>
              <span className="h-truncate">{person.label}</span>
              {person.id === own && <Badge tone="accent">you</Badge>}
              {replies.has(person.id) && <Badge>reply</Badge>}
              {group !== null && <GroupMark index={group.index} name={group.name} markOnly />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

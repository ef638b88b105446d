import { CirclePause, CornerDownRight } from 'lucide-react';
import type { RoomFloor, RoomPerson, RoomView } from '../../shared/session/views';
import { Avatar, Badge, Clock, GroupMark } from '../ui/light';
import type { HeardRoom, Seat } from './control-state';
import { groupIn, peopleIn } from './floor-view';
import { useSessionClock } from './use-session-clock';

/** Who has the floor now; silence is an answer, too, and so is not knowing. */
export function FloorNow({ seat }: { readonly seat: Seat }) {
  const { room } = seat.heard;
  const { floor } = room;
  if (room.paused) return <Paused />;
  if (floor.kind === 'silence') return <Silence />;
  const people = peopleIn(room, floor.kind === 'held' ? floor.by : [floor.to]);
  return (
    <section
      className="p-now"
      data-kind={floor.kind}
      data-several={people.length > 1 || undefined}
      aria-label="Floor"
    >
      <p className="h-eyebrow">{eyebrow(floor, people.length)}</p>
      {people.length === 0 ? (
        <h2 data-testid="speaker">Somebody is speaking</h2>
      ) : (
        <div className="p-speakers">
          {people.map((person) => (
            <Speaker key={person.id} person={person} room={room} speaking={floor.kind === 'held'} />
          ))}
        </div>
      )}
      {floor.kind === 'held' ? (
        <>
          <TurnClock heard={seat.heard} since={floor.since} />
          {floor.reply && (
            <Badge icon={<CornerDownRight aria-hidden="true" />}>A direct reply</Badge>
          )}
        </>
      ) : (
        <p className="h-muted">Silence until they begin.</p>
      )}
    </section>
  );
}

function eyebrow(floor: Exclude<RoomFloor, { kind: 'silence' }>, count: number): string {
  if (floor.kind === 'offered') return 'The floor is offered to';
  return count > 1 ? 'Speaking at the same time' : 'Speaking now';
}

function Silence() {
  return (
    <section className="p-now" data-kind="silence" data-testid="silence" aria-label="Floor">
      <Ember />
      <h2>Silence</h2>
      <p className="h-muted">Nobody has the floor, and nobody’s clock runs.</p>
    </section>
  );
}

function Paused() {
  return (
    <section className="p-now" data-kind="paused" data-testid="paused" aria-label="Floor">
      <CirclePause aria-hidden="true" className="p-now-mark" />
      <h2>Paused</h2>
      <p className="h-muted">Nobody’s clock runs until the session goes on.</p>
    </section>
  );
}

function Speaker({
  person,
  room,
  speaking,
}: {
  readonly person: RoomPerson;
  readonly room: RoomView;
  readonly speaking: boolean;
}) {
  const group = groupIn(room.groups, person.group);
  return (
    <div className="p-speaker">
      <Avatar
        name={person.label}
        size="l"
        state={speaking ? 'speaking' : 'present'}
        {...(group !== null && { groupIndex: group.index })}
      />
      <div className="p-speaker-text">
        <h2 data-testid={speaking ? 'speaker' : 'offered-to'}>{person.label}</h2>
        {group !== null && <GroupMark index={group.index} name={group.name} />}
      </div>
    </div>
  );
}

/** How long the running turn has lasted. */
export function TurnClock({
  heard,
  since,
}: {
  readonly heard: HeardRoom;
  /** When the turn began, on the session clock. */
  readonly since: number;
}) {
  const now = useSessionClock(heard);
  return <Clock label="Turn" ms={Math.max(0, now - since)} size="xl" />;
}

/** The fire while nobody speaks: it glows on. */
function Ember() {
  return (
    <svg className="p-ember" viewBox="0 0 120 40" aria-hidden="true" focusable="false">
      <path d="M8 32h104" />
      <path d="M26 32c4-9 12-13 20-12c5-7 16-9 22-3c9-3 20 3 24 15z" />
    </svg>
  );
}

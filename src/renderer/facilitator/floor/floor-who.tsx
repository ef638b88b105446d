import type { Person } from '../../../shared/session/person';
import type { Session } from '../../../shared/session/session';
import { GroupLabel } from '../people/group-label';
import { groupIndexOf } from '../people/roster';
import { type FloorShown, namesOf } from './floor';

export interface FloorWhoProps {
  readonly session: Session;
  readonly floor: FloorShown;
}

/** Characters from which a name gets two smaller lines. */
const LONG_NAME = 22;

/** Who has the floor, to whom it is offered, or that nobody has it. */
export function FloorWho({ session, floor }: FloorWhoProps) {
  switch (floor.kind) {
    case 'silence':
      return (
        <div className="f-floor-words" data-testid="silence">
          <p className="h-eyebrow">Nobody has the floor</p>
          <p className="f-floor-name">Silence</p>
        </div>
      );
    case 'paused':
      return (
        <div className="f-floor-words" data-testid="paused">
          <p className="h-eyebrow">
            {floor.people.length === 0
              ? 'Nobody’s clock runs'
              : `${namesOf(floor.people)} will go on`}
          </p>
          <p className="f-floor-name">Paused</p>
        </div>
      );
    case 'offered':
      return (
        <div className="f-floor-words" data-testid="offered">
          <p className="h-eyebrow">Offered, not taken yet</p>
          <Name people={[floor.person]} />
          <GroupsOf session={session} people={[floor.person]} />
        </div>
      );
    case 'held':
      return (
        <div className="f-floor-words" data-testid="speaker">
          <p className="h-eyebrow">
            {floor.people.length > 1 ? 'Talk at once' : heldWords(floor.reply)}
          </p>
          <Name people={floor.people} />
          <GroupsOf session={session} people={floor.people} />
        </div>
      );
  }
}

function heldWords(reply: boolean): string {
  return reply ? 'Replies directly' : 'Has the floor';
}

function Name({ people }: { readonly people: readonly Person[] }) {
  const names = people.length === 0 ? 'Somebody unknown' : namesOf(people);
  return (
    <p className="f-floor-name" data-long={names.length > LONG_NAME || undefined} title={names}>
      {names}
    </p>
  );
}

function GroupsOf(props: { readonly session: Session; readonly people: readonly Person[] }) {
  const { session, people } = props;
  const indices = [...new Set(people.map((person) => groupIndexOf(session, person.group)))];
  const known = indices.filter((index) => index !== null);
  if (known.length === 0) return null;
  return (
    <p className="f-floor-group">
      {known.map((index) => (
        <GroupLabel key={index} index={index} name={session.groups[index]?.name ?? ''} />
      ))}
    </p>
  );
}

import { accept, type Command, type Decision, type Moment, refuse } from './commands';
import type { SessionEvent } from './events';
import type { GroupId } from './ids';
import { SESSION_LIMITS } from './limits';
import { labelFor, readLine } from './names';
import { isPresent, personOf, type Session } from './session';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** [P1] [P2] [P3] [P7] [P8] A person joins with a printable name and one of the session's groups, or none. */
export function decideJoin(session: Session, command: Of<'join'>, { at }: Moment): Decision {
  const name = readLine(command.name, SESSION_LIMITS.nameLength);
  if (name === null) return refuseName();
  if (!knowsGroup(session, command.group)) return refuseGroup();
  if (session.people.length >= SESSION_LIMITS.people) {
    return refuse('full', `This session is full: it holds ${SESSION_LIMITS.people} people.`);
  }
  return accept({
    type: 'personJoined',
    at,
    person: `p${session.people.length + 1}`,
    name,
    label: labelFor(session, name, null),
    group: command.group,
    via: command.via,
  });
}

/** [P4] A person's name and group can be corrected at any time; the record keeps the id. */
export function decideChange(
  session: Session,
  command: Of<'changePerson'>,
  { at }: Moment,
): Decision {
  const person = personOf(session, command.person);
  if (person === undefined) return refuseUnknown();
  const name = readLine(command.name, SESSION_LIMITS.nameLength);
  if (name === null) return refuseName();
  if (!knowsGroup(session, command.group)) return refuseGroup();
  if (name === person.name && command.group === person.group) return accept();
  const label = name === person.name ? person.label : labelFor(session, name, person.id);
  return accept({
    type: 'personChanged',
    at,
    person: person.id,
    name,
    label,
    group: command.group,
  });
}

/** [P5] Who leaves gives the floor back first. */
export function decideLeave(session: Session, command: Of<'leave'>, { at }: Moment): Decision {
  const person = personOf(session, command.person);
  if (person === undefined) return refuseUnknown();
  if (!isPresent(person)) return accept();
  const events: SessionEvent[] = [];
  const { floor } = session;
  const hasFloor =
    (floor.kind === 'held' && floor.by === person.id) ||
    (floor.kind === 'offered' && floor.to === person.id);
  if (hasFloor) events.push({ type: 'floorReleased', at, why: 'left' });
  events.push({ type: 'personLeft', at, person: person.id });
  return accept(...events);
}

/** [P6] Who comes back has the same seat. */
export function decideReturn(session: Session, command: Of<'return'>, { at }: Moment): Decision {
  const person = personOf(session, command.person);
  if (person === undefined) return refuseUnknown();
  return isPresent(person) ? accept() : accept({ type: 'personReturned', at, person: person.id });
}

function knowsGroup(session: Session, group: GroupId | null): boolean {
  return group === null || session.groups.some((g) => g.id === group);
}

function refuseName(): Decision {
  return refuse(
    'invalidText',
    `Please give a name of 1 to ${SESSION_LIMITS.nameLength} characters.`,
  );
}

function refuseGroup(): Decision {
  return refuse('unknownGroup', 'This session has no such group. Please choose another.');
}

function refuseUnknown(): Decision {
  return refuse('unknownPerson', 'Nobody in this session has that seat.');
}

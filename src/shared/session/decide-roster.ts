import { accept, type Decision, type Now, type Of, refuse } from './commands';
import type { SessionEvent } from './events';
import { nextTurn } from './floor-checks';
import { withFollowUp } from './follow-up';
import type { GroupId } from './ids';
import { SESSION_LIMITS } from './limits';
import { labelFor, readLine } from './names';
import type { Person } from './person';
import { holdsFloor, isPresent, personOf, type Session, type SessionMs } from './session';

/** [P1] [P2] [P3] [P7] [P8] A person joins with a printable name and one of the session's groups, or none. */
export function decideJoin(session: Session, command: Of<'join'>, { at }: Now): Decision {
  const refusal = refuseAdmission(session, command);
  if (refusal !== null) return refusal;
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
    role: command.role ?? 'participant',
    leader: command.leader ?? false,
    inclusion: command.inclusion ?? null,
    onlyInGroup: command.onlyInGroup ?? false,
  });
}

/** [P4] A person's name and group can be corrected at any time; the record keeps the id. */
export function decideChange(session: Session, command: Of<'changePerson'>, { at }: Now): Decision {
  const person = knownPerson(session, command.person);
  if ('ok' in person) return person;
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
export function decideLeave(session: Session, command: Of<'leave'>, { at }: Now): Decision {
  const person = personOf(session, command.person);
  if (person === undefined) return refuseUnknown();
  return isPresent(person) ? accept(...leaving(session, person, at)) : accept();
}

/** [P6] Who comes back has the same seat. */
export function decideReturn(session: Session, command: Of<'return'>, { at }: Now): Decision {
  const person = knownPerson(session, command.person);
  if ('ok' in person) return person;
  if (person.removedAt !== null) {
    return refuse('removed', `${person.label} was removed. Let them in again first.`);
  }
  return isPresent(person) ? accept() : accept({ type: 'personReturned', at, person: person.id });
}

/**
 * [P5] What it means that somebody present goes: others who talk at the same time go on, a floor that
 * falls free passes on as the way has it, to somebody who stays.
 */
export function leaving(session: Session, person: Person, at: SessionMs): readonly SessionEvent[] {
  const left = { type: 'personLeft', at, person: person.id } as const;
  const { floor } = session;
  if (floor.kind === 'held' && holdsFloor(session, person.id) && floor.by.length > 1) {
    const speakers = floor.by.filter((id) => id !== person.id);
    return [{ type: 'turnShared', at, turn: nextTurn(session), speakers }, left];
  }
  const hasFloor =
    holdsFloor(session, person.id) || (floor.kind === 'offered' && floor.to === person.id);
  if (hasFloor) {
    return withFollowUp(session, [{ type: 'floorReleased', at, why: 'left' }, left], at);
  }
  // A go-around in which nobody else was still to come is over.
  return session.round === null ? [left] : withFollowUp(session, [left], at);
}

/** The person, or the refusal: there is nobody with this seat, or they asked to be forgotten. */
export function knownPerson(session: Session, id: Person['id']): Person | Decision {
  const person = personOf(session, id);
  if (person === undefined) return refuseUnknown();
  if (!person.forgotten) return person;
  return refuse('unknownPerson', 'Whoever had that seat was forgotten. Please join again.');
}

/** [H70] Why a page gets no seat now, as far as that is for the facilitator to say; null if it does. */
function refuseAdmission(session: Session, command: Of<'join'>): Decision | null {
  if (command.via !== 'device' || command.letIn === true) return null;
  switch (session.admission) {
    case 'open':
      return null;
    case 'approval':
      return refuse('approvalNeeded', 'The facilitator lets people in. One moment, please.');
    case 'closed':
      return refuse('joiningClosed', 'The facilitator has closed joining.');
  }
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

/** Nobody has the seat that was named. */
export function refuseUnknown(): Decision {
  return refuse('unknownPerson', 'Nobody in this session has that seat.');
}

import { type Decision, refuse } from './commands';
import type { PersonId, TurnId } from './ids';
import { isPresent, personOf, type Session } from './session';

/** The id of the turn that would begin now. */
export function nextTurn(session: Session): TurnId {
  return `t${session.turnsBegun + 1}`;
}

/** A refusal if the person is not in the room, else null. */
export function refuseAbsent(session: Session, id: PersonId): Decision | null {
  const person = personOf(session, id);
  if (person === undefined) return refuse('unknownPerson', 'Nobody in this session has that seat.');
  if (!isPresent(person)) return refuse('notPresent', `${person.label} has left the session.`);
  return null;
}

/** A refusal while the session is paused, else null. */
export function refusePaused(session: Session): Decision | null {
  if (session.pause === null) return null;
  return refuse('paused', 'The session is paused. Go on first.');
}

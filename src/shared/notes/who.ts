import type { PersonId } from '../session/ids';
import type { Person } from '../session/person';
import { personOf, type Session } from '../session/session';
import { mayBeNamed } from '../voice/counted';

/** Shown for a seat that the session does not know. */
export const NOBODY = 'Somebody not on the list';
const UNKNOWN = 'Somebody unknown';
/** Shown for the facilitator's window, which has no seat. */
export const HOST = 'Facilitator';

/** A person as the notes may call them: whoever asked to be counted only within their group is one of it. */
export function shownName(session: Session, person: Person): string {
  if (mayBeNamed(person)) return person.label;
  if (person.role !== 'facilitator') return standIn(session, person);
  return person.onlyInGroup || person.forgotten ? HOST : person.label;
}

/** What stands for the name of somebody who is not to be named. */
export function standIn(session: Session, person: Person): string {
  const group = session.groups.find(({ id }) => id === person.group);
  if (group !== undefined) return `One of ${group.name}`;
  return session.groups.length === 0 ? 'Somebody' : 'One of those without a group';
}

/** The same by seat. */
export function nameOf(session: Session, id: PersonId): string {
  const person = personOf(session, id);
  return person === undefined ? NOBODY : shownName(session, person);
}

/** Everybody who spoke in a turn, in one line. */
export function speakersOf(session: Session, speakers: readonly PersonId[]): string {
  if (speakers.length === 0) return UNKNOWN;
  return speakers.map((id) => nameOf(session, id)).join(' and ');
}

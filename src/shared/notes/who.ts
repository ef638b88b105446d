import type { PersonId } from '../session/ids';
import type { Person } from '../session/person';
import { personOf, type Session } from '../session/session';
import { mayBeNamed } from '../voice/counted';

/** Shown for a seat that the session does not know. */
export const NOBODY = 'Somebody not on the list';
const UNKNOWN = 'Somebody unknown';

/** A person as the notes may call them: whoever asked to be counted only within their group is one of it. */
export function shownName(session: Session, person: Person): string {
  if (mayBeNamed(person) || person.role === 'facilitator') return person.label;
  const group = session.groups.find(({ id }) => id === person.group);
  return group === undefined ? 'One of those without a group' : `One of ${group.name}`;
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

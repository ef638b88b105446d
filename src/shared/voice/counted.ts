import type { Person } from '../session/person';
import { isPresent, type Session } from '../session/session';

/** [V8] Everybody whom figures are about: facilitators are left out, unless they want to be counted. */
export function countedPeople(session: Session): readonly Person[] {
  return session.people.filter((person) => person.counted);
}

/**
 * Whom a figure of the moment is over: the counted people who are in the room; once the session is
 * closed, all counted people who came.
 */
export function measuredPeople(session: Session): readonly Person[] {
  return countedPeople(session).filter((person) => session.phase === 'closed' || isPresent(person));
}

/** [V9] Whether a figure or a list may name them; others count in their group and in the room only. */
export function mayBeNamed(person: Pick<Person, 'counted' | 'onlyInGroup' | 'forgotten'>): boolean {
  return person.counted && !person.onlyInGroup && !person.forgotten;
}

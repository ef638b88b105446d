import type { PersonId } from '../session/ids';
import { type Group, isPresent, type Person, type Session } from '../session/session';

/** [V3] Present, and no turn yet. Once the session is closed: everybody who came and had no turn. */
export function unheard(session: Session): readonly Person[] {
  const heard = new Set<PersonId>(session.turns.map((turn) => turn.speaker));
  const counts = (person: Person) => session.phase === 'closed' || isPresent(person);
  return session.people.filter((person) => counts(person) && !heard.has(person.id));
}

/** [V4] Expected groups nobody came for. */
export function emptyChairs(session: Session): readonly Group[] {
  return session.groups.filter((group) => !session.people.some((p) => p.group === group.id));
}

/** [V5] Groups that somebody came for and of which nobody has had a turn. */
export function unheardGroups(session: Session): readonly Group[] {
  const heard = new Set<PersonId>(session.turns.map((turn) => turn.speaker));
  return session.groups.filter((group) => {
    const members = session.people.filter((p) => p.group === group.id);
    return members.length > 0 && !members.some((p) => heard.has(p.id));
  });
}

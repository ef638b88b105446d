import type { GroupId, PersonId } from '../session/ids';
import type { Person } from '../session/person';
import { type Group, runningTurn, type Session } from '../session/session';
import { countedPeople, mayBeNamed, measuredPeople } from './counted';

/** Who has had no turn yet. */
export type Unheard = {
  /** All of them, also those who are not named. */
  readonly count: number;
  /** Those who may be named, in the order they joined. */
  readonly people: readonly Person[];
  /** How many more there are who asked to be counted only within their group, by group. */
  readonly others: readonly UnheardOthers[];
};

export type UnheardOthers = {
  /** Null for those without a group. */
  readonly group: GroupId | null;
  readonly name: string;
  readonly count: number;
};

/** [V3] Counted, present and no turn yet. Once the session is closed: everybody who came and had no turn. */
export function unheard(session: Session): Unheard {
  const silent = measuredPeople(session).filter((person) => !wasHeard(session, person));
  const unnamed = silent.filter((person) => !mayBeNamed(person));
  const others = [...session.groups, { id: null, name: 'No group' }].map(({ id, name }) => ({
    group: id,
    name,
    count: unnamed.filter((person) => person.group === id).length,
  }));
  return {
    count: silent.length,
    people: silent.filter(mayBeNamed),
    others: others.filter(({ count }) => count > 0),
  };
}

/** Whether the person has had a turn, or has one now. */
export function wasHeard(session: Session, person: Person): boolean {
  return person.heard.turns > 0 || speaksNow(session, person.id);
}

/** [V4] Expected groups nobody came for. */
export function emptyChairs(session: Session): readonly Group[] {
  const people = countedPeople(session);
  return session.groups.filter((group) => !people.some((p) => p.group === group.id));
}

/** [V5] Groups that somebody came for and of which nobody has had a turn. */
export function unheardGroups(session: Session): readonly Group[] {
  const people = countedPeople(session);
  return session.groups.filter((group) => {
    const members = people.filter((p) => p.group === group.id);
    return members.length > 0 && !members.some((p) => wasHeard(session, p));
  });
}

function speaksNow(session: Session, person: PersonId): boolean {
  return runningTurn(session)?.speakers.includes(person) === true;
}

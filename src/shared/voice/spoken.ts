import type { GroupId, PersonId } from '../session/ids';
import { measuredUntil, type Person, type Session, type SessionMs } from '../session/session';

/** How much somebody was heard by voice. */
export type Spoken = { readonly turns: number; readonly ms: number };

export type PersonSpoken = Spoken & { readonly person: Person };

export type GroupSpoken = Spoken & {
  /** Null for the people who chose no group. */
  readonly group: GroupId | null;
  readonly name: string;
  readonly people: number;
};

const NOTHING: Spoken = { turns: 0, ms: 0 };

/**
 * [V1] Turns and milliseconds of everybody who ever joined, in the order they joined; a running turn
 * counts up to `now`. Source: the turn log; shares are over everyone, silent people included as zero.
 */
export function spokenByPerson(session: Session, now: SessionMs): readonly PersonSpoken[] {
  const until = measuredUntil(session, now);
  const spoken = new Map<PersonId, Spoken>();
  for (const turn of session.turns) {
    const before = spoken.get(turn.speaker) ?? NOTHING;
    const ms = (turn.end?.at ?? until) - turn.from;
    spoken.set(turn.speaker, { turns: before.turns + 1, ms: before.ms + ms });
  }
  return session.people.map((person) => ({ person, ...(spoken.get(person.id) ?? NOTHING) }));
}

/**
 * [V2] The same by group, in the session's order, those without a group last (left out if there are
 * none). Groups that nobody came for are listed with zero people: their chair stays empty.
 */
export function spokenByGroup(session: Session, now: SessionMs): readonly GroupSpoken[] {
  const people = spokenByPerson(session, now);
  const sum = (group: GroupId | null, name: string): GroupSpoken => {
    const members = people.filter(({ person }) => person.group === group);
    return {
      group,
      name,
      people: members.length,
      turns: members.reduce((total, m) => total + m.turns, 0),
      ms: members.reduce((total, m) => total + m.ms, 0),
    };
  };
  const groups = session.groups.map((group) => sum(group.id, group.name));
  const none = sum(null, 'No group');
  return none.people === 0 ? groups : [...groups, none];
}

/** Milliseconds during which anybody held the floor. */
export function spokenInAll(session: Session, now: SessionMs): number {
  return spokenByPerson(session, now).reduce((sum, { ms }) => sum + ms, 0);
}

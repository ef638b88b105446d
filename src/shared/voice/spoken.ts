import { beginsStretch } from '../session/heard';
import type { GroupId, PersonId } from '../session/ids';
import type { Person } from '../session/person';
import {
  type Group,
  measuredUntil,
  runningTurn,
  type Session,
  type SessionMs,
  type Turn,
} from '../session/session';
import { countedPeople } from './counted';
import { runningMs } from './running';

/** How much somebody was heard by voice. */
export type Spoken = {
  /** Stretches of holding the floor: a turn that continues another is not one more. */
  readonly turns: number;
  readonly ms: number;
  /** The longest stretch, in milliseconds. */
  readonly longestMs: number;
  /** Turns that were direct replies. */
  readonly replies: number;
  /** Part of the speaking time of everybody counted, 0 to 1; null as long as nobody has spoken. */
  readonly share: number | null;
};

export type PersonSpoken = Spoken & { readonly person: Person };

export type GroupSpoken = Spoken & {
  /** Null for the people who chose no group. */
  readonly group: GroupId | null;
  readonly name: string;
  /** How many counted people came. */
  readonly people: number;
};

/**
 * [V1] Turns and milliseconds of everybody counted who ever joined, in the order they joined, the
 * silent with zero; a running turn counts up to `now`. Where several talk at once the time is each
 * one's in full. Costs the same however many turns there were: ended turns are added up by the fold.
 *
 * @param now the session clock, in milliseconds
 */
export function spokenByPerson(session: Session, now: SessionMs): readonly PersonSpoken[] {
  const until = measuredUntil(session, now);
  const spoken = countedPeople(session).map((person) => spokenBy(session, person, until));
  const all = spoken.reduce((sum, { ms }) => sum + ms, 0);
  return spoken.map((one) => ({ ...one, share: partOf(one.ms, all) }));
}

/**
 * [V2] The same by group, in the session's order, those without a group last (left out if there are
 * none). Groups that nobody came for are listed with zero people: their chair stays empty.
 */
export function spokenByGroup(session: Session, now: SessionMs): readonly GroupSpoken[] {
  return sumByGroup(session.groups, spokenByPerson(session, now));
}

/** The groups of people whose figures are known already. */
export function sumByGroup(
  groups: readonly Group[],
  people: readonly PersonSpoken[],
): readonly GroupSpoken[] {
  const all = people.reduce((sum, { ms }) => sum + ms, 0);
  const total = (group: GroupId | null, name: string): GroupSpoken => {
    const members = people.filter(({ person }) => person.group === group);
    const add = (figure: 'turns' | 'ms' | 'replies') =>
      members.reduce((sum, member) => sum + member[figure], 0);
    return {
      group,
      name,
      people: members.length,
      turns: add('turns'),
      ms: add('ms'),
      longestMs: members.reduce((longest, m) => Math.max(longest, m.longestMs), 0),
      replies: add('replies'),
      share: partOf(add('ms'), all),
    };
  };
  const none = total(null, 'No group');
  const listed = groups.map((group) => total(group.id, group.name));
  return none.people === 0 ? listed : [...listed, none];
}

/**
 * [V10] Milliseconds during which the floor was held, by somebody counted or somebody unknown. The
 * floor's time counts once, however many talk at once.
 */
export function spokenInAll(session: Session, now: SessionMs): number {
  const until = measuredUntil(session, now);
  const counted = new Set(countedPeople(session).map((person) => person.id));
  return session.turns
    .filter((turn) => isHeardTurn(turn, counted))
    .reduce((sum, turn) => sum + ((turn.end?.at ?? until) - turn.from), 0);
}

/** Whether the turn is anybody's who counts; one whose speaker is unknown is. */
export function isHeardTurn(turn: Turn, counted: ReadonlySet<PersonId>): boolean {
  return turn.speakers.length === 0 || turn.speakers.some((id) => counted.has(id));
}

/** A part of a whole, 0 to 1; null if the whole is nothing. */
export function partOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function spokenBy(session: Session, person: Person, until: SessionMs): PersonSpoken {
  const { turns, ms, longestMs, replies } = person.heard;
  const running = runningTurn(session);
  if (running?.speakers.includes(person.id) !== true) {
    return { person, turns, ms, longestMs, replies, share: null };
  }
  const begins = beginsStretch(session.turns.at(-2), running, person.id);
  return {
    person,
    turns: turns + (begins ? 1 : 0),
    ms: ms + until - running.from,
    longestMs: Math.max(longestMs, runningMs(session, person.id, until)),
    replies: replies + (begins && running.reply !== null ? 1 : 0),
    share: null,
  };
}

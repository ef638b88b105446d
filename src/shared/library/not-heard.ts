import type { WallMs } from '../session/session';
import { type LibraryOrder, type Seat, seatKey } from './order';
import type { GroupCalled } from './same-group';
import { identitiesOf, nameKey } from './same-person';
import type { SessionTrace, TracePerson } from './trace';

/** Somebody who had no turn in the sessions looked at. */
export type NotHeardPerson = {
  /** Their latest one. */
  readonly seat: Seat;
  /** All of this name, of which it was not said whether they are one person; one alone if there is no other. */
  readonly seats: readonly Seat[];
  readonly label: string;
  readonly group: string | null;
  /** In how many of them they were. 0 for somebody who came before, and to none of these. */
  readonly came: number;
  /** In how many of them they wrote. */
  readonly wrote: number;
  readonly lastSeenAt: WallMs;
  /** Somebody of the same name was heard, and it was not said whether it is the same person. */
  readonly namesake: Seat | null;
};

export type NotHeard = {
  /** The sessions looked at, the earliest first. */
  readonly sessions: readonly {
    readonly id: string;
    readonly title: string;
    readonly openedAt: WallMs;
  }[];
  /** Came, and had no turn. */
  readonly silent: readonly NotHeardPerson[];
  /** Came to earlier sessions of the series, and to none of these. */
  readonly absent: readonly NotHeardPerson[];
  /** Either of these, but somebody of the same name was heard: they are not to be invited unasked. */
  readonly perhaps: readonly NotHeardPerson[];
  /** Expected groups that were not heard by voice in any of them. */
  readonly groups: readonly string[];
  /** How many seats had no turn whose people are not named; the same person may have several. */
  readonly others: number;
};

/**
 * [Y42] Whom a series has not heard by voice in its last `last` sessions. A person is who the facilitator
 * said is one; others of the same name are told apart, and it is said that they may be the same.
 */
export function notHeard(
  series: readonly SessionTrace[],
  order: Pick<LibraryOrder, 'same'>,
  called: GroupCalled,
  last: number,
): NotHeard {
  const inOrder = series.toSorted((a, b) => a.openedAt - b.openedAt);
  const recent = inOrder.slice(-last);
  const known = gather(inOrder, new Set(recent.map(({ id }) => id)), order);
  const heardNames = new Map<string, Seat>();
  for (const one of known) if (one.heard) heardNames.set(one.nameKey, one.seat);
  const all = alike(known.filter(({ heard }) => !heard)).map((some): NotHeardPerson => {
    const latest = some.reduce((last, one) => (one.lastSeenAt > last.lastSeenAt ? one : last));
    const { seat, person, lastSeenAt } = latest;
    const add = (what: 'came' | 'wrote') => some.reduce((sum, one) => sum + one[what], 0);
    return {
      seat,
      seats: some.map((one) => one.seat),
      label: person.label,
      group: person.group,
      came: add('came'),
      wrote: add('wrote'),
      lastSeenAt,
      namesake: heardNames.get(latest.nameKey) ?? null,
    };
  });
  return {
    sessions: recent.map(({ id, title, openedAt }) => ({ id, title, openedAt })),
    silent: all.filter(({ came, namesake }) => came > 0 && namesake === null),
    absent: all.filter(({ came, namesake }) => came === 0 && namesake === null),
    perhaps: all.filter(({ namesake }) => namesake !== null),
    groups: silentGroups(recent, called),
    others: recent.flatMap(({ others }) => others).reduce((sum, one) => sum + one.unheard, 0),
  };
}

/** Those of one name and group together: as far as is known they may be one person, and are asked once. */
function alike(known: readonly Known[]): readonly (readonly [Known, ...Known[]])[] {
  const byLabel = new Map<string, [Known, ...Known[]]>();
  for (const one of known) {
    const key = `${nameKey(one.person.label)}\n${one.person.group}`;
    const some = byLabel.get(key);
    if (some === undefined) byLabel.set(key, [one]);
    else some.push(one);
  }
  return [...byLabel.values()];
}

type Known = {
  seat: Seat;
  person: TracePerson;
  nameKey: string;
  heard: boolean;
  came: number;
  wrote: number;
  lastSeenAt: WallMs;
};

/** Everybody who ever came, with what became of them in the sessions looked at, by group and then name. */
function gather(
  inOrder: readonly SessionTrace[],
  recent: ReadonlySet<string>,
  order: Pick<LibraryOrder, 'same'>,
): readonly Known[] {
  const identities = identitiesOf(order);
  const byPerson = new Map<string | number, Known>();
  for (const trace of inOrder) {
    const counts = recent.has(trace.id);
    for (const person of trace.people) {
      const seat = { session: trace.id, person: person.id };
      const key = identities.get(seatKey(seat)) ?? seatKey(seat);
      const before = byPerson.get(key);
      byPerson.set(key, {
        seat,
        person,
        nameKey: nameKey(person.name),
        heard: (before?.heard ?? false) || (counts && person.heard === 'heard'),
        came: (before?.came ?? 0) + (counts ? 1 : 0),
        wrote: (before?.wrote ?? 0) + (counts && person.heard === 'inWriting' ? 1 : 0),
        lastSeenAt: trace.openedAt,
      });
    }
  }
  const called = ({ person }: Known) => `${person.group ?? '\uffff'}\n${person.label}`;
  return [...byPerson.values()].sort((a, b) => (called(a) < called(b) ? -1 : 1));
}

function silentGroups(recent: readonly SessionTrace[], called: GroupCalled): readonly string[] {
  const expected = new Set<string>();
  const heard = new Set<string>();
  for (const { groups } of recent) {
    for (const { name, coverage } of groups) {
      expected.add(called(name));
      if (coverage === 'heard') heard.add(called(name));
    }
  }
  return [...expected].filter((name) => !heard.has(name));
}

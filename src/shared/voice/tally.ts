import { beginsStretch } from '../session/heard';
import type { PersonId } from '../session/ids';
import type { Session, SessionMs, Turn } from '../session/session';
import { countedPeople } from './counted';
import { type LeaderTally, listenTo, NOT_LISTENED } from './leader-tally';
import { isHeardTurn } from './spoken';

/** Somebody takes the floor within this time after somebody else: they follow them. Milliseconds. */
const FOLLOWS_WITHIN_MS = 30_000;

/** What the ended turns add up to between people; what each adds up to alone is kept by the fold. */
export type Tally = {
  /** How many turns are in it: the ended ones, from the first. */
  readonly covers: number;
  /** Milliseconds during which the floor was held, once however many talk at once. */
  readonly floorMs: number;
  readonly leaders: ReadonlyMap<PersonId, LeaderTally>;
  /** By who spoke before: how often who took the floor right after. */
  readonly follows: ReadonlyMap<PersonId, ReadonlyMap<PersonId, number>>;
  /** The latest turn that is in it, leaving out those of people who are not counted. */
  readonly last: { readonly speakers: readonly PersonId[]; readonly at: SessionMs } | null;
};

/** The tally of a session from scratch. */
export function tallyOf(session: Session): Tally {
  const leaders = countedPeople(session).filter((person) => person.leader);
  const nothing: Tally = {
    covers: 0,
    floorMs: 0,
    leaders: new Map(leaders.map(({ id }) => [id, NOT_LISTENED])),
    follows: new Map(),
    last: null,
  };
  return tallyFrom(nothing, session);
}

/**
 * [V15] The tally after something happened, from the one before: it costs as much as turns have ended
 * since. From scratch where turns of before were changed (an undo, a correction) or somebody else
 * counts or leads.
 */
export function tallyOn(tally: Tally, before: Session, after: Session): Tally {
  if (!goesOn(tally, before, after)) return tallyOf(after);
  return after.turns === before.turns ? tally : tallyFrom(tally, after);
}

/** The tally with the running turn as if it ended now; for reading, not to go on with. */
export function tallyUntil(tally: Tally, session: Session, until: SessionMs): Tally {
  const turn = session.turns[tally.covers];
  if (turn === undefined || turn.end !== null) return tally;
  return hear(tally, session, countedIds(session), turn, until);
}

/** Whether all that is in the tally still holds. Only references are compared. */
function goesOn({ covers }: Tally, before: Session, after: Session): boolean {
  if (before.people !== after.people) {
    const same = before.people.every((person, i) => {
      const now = after.people[i];
      return now?.counted === person.counted && now.leader === person.leader;
    });
    const newLeader = after.people.slice(before.people.length).some((person) => person.leader);
    if (!same || newLeader) return false;
  }
  if (before.turns === after.turns) return true;
  for (let i = covers - 1; i >= 0; i -= 1) {
    if (before.turns[i] !== after.turns[i]) return false;
  }
  return true;
}

function tallyFrom(tally: Tally, session: Session): Tally {
  const counted = countedIds(session);
  let so = tally;
  for (let i = tally.covers; i < session.turns.length; i += 1) {
    const turn = session.turns[i];
    if (turn === undefined || turn.end === null) break;
    so = hear(so, session, counted, turn, turn.end.at);
  }
  return so;
}

/** One more turn, which ended at `at`. */
function hear(
  tally: Tally,
  session: Session,
  counted: ReadonlySet<PersonId>,
  turn: Turn,
  at: SessionMs,
): Tally {
  const covers = tally.covers + 1;
  if (!isHeardTurn(turn, counted)) return { ...tally, covers };
  const before = session.turns[tally.covers - 1];
  const speakers = turn.speakers.filter((id) => counted.has(id));
  const begun = speakers.filter((id) => beginsStretch(before, turn, id));
  // Somebody unknown begins a turn of their own unless the turn goes on with one of somebody unknown.
  const unknown = turn.speakers.length === 0 && !(turn.continues && before?.speakers.length === 0);
  const said = { turn, at, speakers, begun, unknown };
  const leaders = new Map(tally.leaders);
  for (const [id, leader] of tally.leaders) {
    const person = session.people.find((one) => one.id === id);
    if (person !== undefined) leaders.set(id, listenTo(leader, person, said));
  }
  const isSoon = tally.last !== null && turn.from - tally.last.at <= FOLLOWS_WITHIN_MS;
  return {
    covers,
    floorMs: tally.floorMs + at - turn.from,
    leaders,
    follows: isSoon ? withPairs(tally.follows, tally.last?.speakers ?? [], begun) : tally.follows,
    last: { speakers, at },
  };
}

function withPairs(
  follows: Tally['follows'],
  first: readonly PersonId[],
  then: readonly PersonId[],
): Tally['follows'] {
  if (first.length === 0 || then.length === 0) return follows;
  const all = new Map(follows);
  for (const from of first) {
    const own = new Map(all.get(from));
    for (const to of then) if (to !== from) own.set(to, (own.get(to) ?? 0) + 1);
    if (own.size > 0) all.set(from, own);
  }
  return all;
}

function countedIds(session: Session): ReadonlySet<PersonId> {
  return new Set(countedPeople(session).map((person) => person.id));
}

import type { PersonId } from './ids';
import { type Heard, NOT_HEARD, type Person } from './person';
import type { SessionMs, Turn } from './session';

/**
 * [F8] Whether a stretch of speaking begins for one of the turn's speakers: the turn does not go on
 * with the one before it, or they did not speak in that one. `before` is the turn right before it.
 */
export function beginsStretch(before: Turn | undefined, turn: Turn, person: PersonId): boolean {
  return !turn.continues || before === undefined || !before.speakers.includes(person);
}

/**
 * [P14] The people after the last of `turns` has just ended: it is added to what its speakers were
 * heard. Costs the same however many turns there were. Nothing changes while it still runs.
 */
export function hearTurn(people: readonly Person[], turns: readonly Turn[]): readonly Person[] {
  const turn = turns.at(-1);
  if (turn === undefined || turn.end === null || turn.speakers.length === 0) return people;
  const { at } = turn.end;
  return people.map((person) => {
    if (!turn.speakers.includes(person.id)) return person;
    const begins = beginsStretch(turns.at(-2), turn, person.id);
    return {
      ...person,
      heard: heardMore(person.heard, turn, at, begins, stretchMs(turns, person.id)),
    };
  });
}

/** [P14] The same from nothing, in one pass: after an undo or a correction. Unchanged people stay as they are. */
export function recount(people: readonly Person[], turns: readonly Turn[]): readonly Person[] {
  const counts = new Map<PersonId, Count>();
  turns.forEach((turn, n) => {
    if (turn.end === null) return;
    for (const id of turn.speakers) {
      const begins = beginsStretch(turns[n - 1], turn, id);
      const count = counts.get(id);
      const stretch = turn.end.at - turn.from + (begins ? 0 : (count?.stretch ?? 0));
      const heard = heardMore(count?.heard ?? NOT_HEARD, turn, turn.end.at, begins, stretch);
      if (count === undefined) counts.set(id, { heard, stretch });
      else Object.assign(count, { heard, stretch });
    }
  });
  return people.map((person) => {
    const now = counts.get(person.id)?.heard ?? NOT_HEARD;
    return isSame(person.heard, now) ? person : { ...person, heard: now };
  });
}

/** What is counted for somebody on the way, with the milliseconds of the stretch they are in. */
type Count = { heard: Heard; stretch: number };

function heardMore(
  heard: Heard,
  turn: Turn,
  end: SessionMs,
  begins: boolean,
  stretch: number,
): Heard {
  return {
    turns: heard.turns + (begins ? 1 : 0),
    ms: heard.ms + end - turn.from,
    longestMs: Math.max(heard.longestMs, stretch),
    replies: heard.replies + (begins && turn.reply !== null ? 1 : 0),
    firstAt: heard.firstAt ?? turn.from,
    lastAt: end,
  };
}

/** Milliseconds that the person spoke in the stretch that the last turn belongs to; pauses in it are not spoken. */
function stretchMs(turns: readonly Turn[], person: PersonId): number {
  let ms = 0;
  for (let at = turns.length - 1; at >= 0; at -= 1) {
    const turn = turns[at];
    if (turn?.end == null) break;
    ms += turn.end.at - turn.from;
    if (beginsStretch(turns[at - 1], turn, person)) break;
  }
  return ms;
}

function isSame(one: Heard, other: Heard): boolean {
  return (
    one.turns === other.turns &&
    one.ms === other.ms &&
    one.longestMs === other.longestMs &&
    one.replies === other.replies &&
    one.firstAt === other.firstAt &&
    one.lastAt === other.lastAt
  );
}

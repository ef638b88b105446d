import { grown, type Rect, touches } from '../../../shared/board/geometry';
import type { Author } from '../../../shared/board/place';
import type { PersonHere } from './others';

/** After so long (ms) without moving a cursor fades away. */
export const CURSOR_IDLE_MS = 5_000;
/** [B58] More names than these at once are noise. */
export const MOST_NAMED = 12;
const MOST_DOTS = 60;

/** Which cursors to draw. */
export type CursorPicks = {
  readonly named: ReadonlySet<Author>;
  readonly dots: ReadonlySet<Author>;
  /** How many people move without their name being shown, in sight or not. */
  readonly more: number;
  /** In how long (ms) the first of them goes idle; null if nobody moves. */
  readonly nextIdleMs: number | null;
};

export type PickParts = {
  readonly self: Author | null;
  /** Monotonic ms. */
  readonly now: number;
  /** The part of the board in sight, in board units. */
  readonly part: Rect;
  /** Who was named before: names stay with whom they are while those move. */
  readonly before: ReadonlySet<Author>;
};

/** [B58] The cursors that move in sight: twelve with names, the rest as dots; nobody else's. */
export function pickCursors(
  people: Iterable<PersonHere>,
  { self, now, part, before }: PickParts,
): CursorPicks {
  const moving: PersonHere[] = [];
  let firstMovedAt = Number.POSITIVE_INFINITY;
  for (const person of people) {
    if (person.author === self || person.at === null) continue;
    if (now - person.movedAt >= CURSOR_IDLE_MS) continue;
    moving.push(person);
    firstMovedAt = Math.min(firstMovedAt, person.movedAt);
  }
  const reach = grown(part, part.width / 20);
  const inSight = moving
    .filter(({ at }) => at !== null && touches(reach, { ...at, width: 0, height: 0 }))
    .sort((a, b) => rank(a, before) - rank(b, before) || b.movedAt - a.movedAt);
  const named = inSight.slice(0, MOST_NAMED);
  return {
    named: authors(named),
    dots: authors(inSight.slice(MOST_NAMED, MOST_NAMED + MOST_DOTS)),
    more: moving.length - named.length,
    nextIdleMs: moving.length === 0 ? null : firstMovedAt + CURSOR_IDLE_MS - now,
  };
}

/** The facilitator first, who everybody looks for; then those whose names are in place already. */
function rank({ author }: PersonHere, before: ReadonlySet<Author>): number {
  if (author === 'facilitator') return 0;
  return before.has(author) ? 1 : 2;
}

function authors(people: readonly PersonHere[]): ReadonlySet<Author> {
  return new Set(people.map(({ author }) => author));
}

import type * as Y from 'yjs';
import type { PersonId, TurnId } from '../session/ids';
import type { Point } from './geometry';

/** Who put something on the board: a seat of the session, or the facilitator. */
export type Author = PersonId | 'facilitator';

/** What cards and objects have in common: where they are, and whose they are. */
export type Place = {
  readonly id: string;
  /** Board units, of the top left corner. */
  readonly x: number;
  readonly y: number;
  /** Board units; null for a card that is as large as its text. */
  readonly width: number | null;
  readonly height: number | null;
  /** What has more is drawn over what has less; equals by id. */
  readonly z: number;
  /** Entries of one group are chosen and moved together; null for none. */
  readonly group: string | null;
  /** Only the facilitator changes it. */
  readonly locked: boolean;
  readonly author: Author;
  /** The turn that ran when it was made; null in silence. */
  readonly turn: TurnId | null;
};

/** How far out (board units) something is shown at most. */
export const FAR = 1_000_000;
/** Board units: nothing is drawn smaller or larger. */
export const LEAST_SIZE = 8;
export const MOST_SIZE = 20_000;
/** More layers than anybody brings to the front. */
export const MOST_Z = 1_000_000;
const GROUP_LETTERS = 40;

/**
 * [B1] The common fields of an entry; null if it has no place or is nobody's. What else is wrong
 * about it is read as absent. Never throws: any peer can have written anything.
 */
export function readPlace(id: string, entry: Y.Map<unknown>): Place | null {
  const at = readPair(entry.get('at'));
  const by = readBy(entry.get('by'));
  if (at === null || by === null) return null;
  const size = readPair(entry.get('size'));
  const group = entry.get('group');
  const z = entry.get('z');
  return {
    id,
    x: clamp(at[0], -FAR, FAR),
    y: clamp(at[1], -FAR, FAR),
    width: size === null ? null : clamp(size[0], LEAST_SIZE, MOST_SIZE),
    height: size === null ? null : clamp(size[1], LEAST_SIZE, MOST_SIZE),
    z: isNumber(z) ? clamp(z, -MOST_Z, MOST_Z) : 0,
    group: typeof group === 'string' && group.length <= GROUP_LETTERS ? group : null,
    locked: entry.get('locked') === true,
    ...by,
  };
}

/** Where something that cannot be read says it is; null if it says nothing. */
export function readAt(value: unknown): Point | null {
  const at = readPair(value);
  return at === null ? null : { x: clamp(at[0], -FAR, FAR), y: clamp(at[1], -FAR, FAR) };
}

/** Whose something is, and of which turn; null if it is nobody's. */
export function readBy(value: unknown): Pick<Place, 'author' | 'turn'> | null {
  if (!Array.isArray(value)) return null;
  const [author, turn]: readonly unknown[] = value;
  if (!isAuthor(author)) return null;
  return { author, turn: isTurn(turn) ? turn : null };
}

/** The order in which entries are drawn, the topmost last. */
export function byLayer(a: Pick<Place, 'id' | 'z'>, b: Pick<Place, 'id' | 'z'>): number {
  return a.z - b.z || (a.id < b.id ? -1 : 1);
}

/** Whether it names a seat of the session, or the facilitator. */
export function isAuthor(value: unknown): value is Author {
  return value === 'facilitator' || (isShort(value) && /^p[1-9][0-9]*$/u.test(value));
}

function isTurn(value: unknown): value is TurnId {
  return isShort(value) && /^t[1-9][0-9]*$/u.test(value);
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 20;
}

function readPair(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [first, second]: readonly unknown[] = value;
  return isNumber(first) && isNumber(second) ? [first, second] : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

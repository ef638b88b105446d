import type { Card } from './card';
import { CARD_WIDTH, guessHeight } from './card-size';
import type { Rect, Size } from './geometry';
import type { BoardObject } from './object';

/** Board units: how high the stand-in for something unreadable is. */
export const UNREADABLE_HEIGHT = 110;
/** Words without a card are about this wide and high (board units) at scale 1 until they were drawn once. */
const WORDS = { letter: 9.5, most: 420, line: 28 };
const LEAST_LETTERS = 4;
const MOST_LINES = 40;

/** About how large words without a card are drawn, in board units. */
export function guessWords(text: string, scale: number): Size {
  const lines = text.split('\n').slice(0, MOST_LINES);
  const longest = Math.max(LEAST_LETTERS, ...lines.map((line) => line.length));
  const width = Math.min(WORDS.most, longest * WORDS.letter);
  const rows = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil((line.length * WORDS.letter) / width)),
    0,
  );
  return { width: width * scale, height: rows * WORDS.line * scale };
}

/** The place a card takes on the board, as far as it can be told without drawing it. */
export function cardPlace({ x, y, width, height, text }: Card): Rect {
  return width !== null && height !== null
    ? { x, y, width, height }
    : { x, y, width: CARD_WIDTH, height: guessHeight(text) };
}

/** The place an object takes on the board, as far as it can be told without drawing it. */
export function objectPlace(object: BoardObject): Rect {
  const { x, y, width, height } = object;
  if (width !== null && height !== null) return { x, y, width, height };
  return object.type === 'text'
    ? { x, y, ...guessWords(object.text, object.scale) }
    : { x, y, width: CARD_WIDTH, height: UNREADABLE_HEIGHT };
}

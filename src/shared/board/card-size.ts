import type { Point, Rect } from './geometry';

/** Measures of a card in board units; the board's card.css draws by the same numbers. */
export const CARD_WIDTH = 240;
export const CARD_LINES = 9;
export const CARD_GAP = 24;
const LINE_HEIGHT = 23;
const FRAME_HEIGHT = 84;
const MORE_HEIGHT = 40;
/** Fewer than really fit: a height guessed too large only leaves a wider gap. */
const LETTERS_PER_LINE = 22;

/** Characters of a text that a card shows at most; the rest is in the reading sheet. */
export const SHOWN_LETTERS = 2_000;

/** An upper guess of how high a card with this text is drawn, in board units. */
export function guessHeight(text: string): number {
  let lines = 0;
  for (const line of text.slice(0, SHOWN_LETTERS).split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / LETTERS_PER_LINE));
    if (lines > CARD_LINES) break;
  }
  return (
    FRAME_HEIGHT +
    Math.min(lines, CARD_LINES) * LINE_HEIGHT +
    (lines > CARD_LINES ? MORE_HEIGHT : 0)
  );
}

/** The place a card takes, by its measured height where there is one. */
export function cardRect(at: Point, height: number): Rect {
  return { x: at.x, y: at.y, width: CARD_WIDTH, height };
}

/** The beginning of a text as a card shows it, never half a character. */
export function shownText(text: string): string {
  if (text.length <= SHOWN_LETTERS) return text;
  const last = text.charCodeAt(SHOWN_LETTERS - 1);
  const splits = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splits ? SHOWN_LETTERS - 1 : SHOWN_LETTERS);
}

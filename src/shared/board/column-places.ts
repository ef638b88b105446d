import { CARD_GAP, CARD_WIDTH, guessHeight } from './card-size';
import type { Point } from './geometry';

const COLUMN_CARDS = 6;

/** [Y22] Where cards with these texts stand in columns of six, from the top left on. */
export function columnPlaces(texts: readonly string[]): readonly Point[] {
  let y = 0;
  return texts.map((text, n) => {
    if (n % COLUMN_CARDS === 0) y = 0;
    const place = { x: Math.floor(n / COLUMN_CARDS) * (CARD_WIDTH + CARD_GAP), y };
    y += guessHeight(text) + CARD_GAP;
    return place;
  });
}

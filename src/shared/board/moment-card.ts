import type * as Y from 'yjs';
import type { MomentId } from '../session/ids';
import type { Card } from './card';
import { CARD_GAP, CARD_WIDTH, cardRect, guessHeight } from './card-size';
import { metaOf } from './document';
import { findFreePlace } from './free-place';
import { boundsOf, type Point } from './geometry';
import { FAR } from './place';

/** A column of moments goes on at the top of the next one after this many. */
const COLUMN_CARDS = 8;
/** Cards further out (board units) than this were lost there; moments do not follow them. */
const NEAR = FAR / 50;
const MADE = 'momentCards';

/** The id of a moment's card. */
export function momentCardId(moment: MomentId): string {
  return `moment-${moment}`;
}

/** The number of a moment: the second that was marked has 2. */
export function momentNumber(moment: MomentId): number {
  return Number(moment.slice(1));
}

/** [M16] Up to which moment (by number) cards were made on this board; null if it does not say. */
export function momentCardsMade(doc: Y.Doc): number | null {
  const made = metaOf(doc).get(MADE);
  return typeof made === 'number' && Number.isSafeInteger(made) ? made : null;
}

/** [M16] Notes that the cards of all moments up to this number were made. */
export function noteMomentCardsMade(doc: Y.Doc, made: number): void {
  metaOf(doc).set(MADE, made);
}

/**
 * [M15] Where the card of the next moment lies (top left corner, board units): below the latest of
 * them, in columns beside what was there when the first was marked, and free of every other card.
 */
export function momentPlace(cards: readonly Card[], text: string): Point {
  const size = { width: CARD_WIDTH, height: guessHeight(text) };
  const taken = cards.map((card) => cardRect(card, guessHeight(card.text)));
  const { x, y } = wanted(cards);
  const middle = { x: x + size.width / 2, y: y + size.height / 2 };
  return findFreePlace(taken, size, middle, CARD_GAP);
}

function wanted(cards: readonly Card[]): Point {
  const near = cards.filter(({ x, y }) => Math.abs(x) <= NEAR && Math.abs(y) <= NEAR);
  const moments = near.filter(({ id }) => numberOf(id) > 0);
  const latest = moments.reduce<Card | null>(
    (last, card) => (last === null || numberOf(card.id) > numberOf(last.id) ? card : last),
    null,
  );
  if (latest === null) {
    const all = boundsOf(near.map((card) => cardRect(card, guessHeight(card.text))));
    return all === null ? { x: 0, y: 0 } : { x: all.x + all.width + 3 * CARD_GAP, y: all.y };
  }
  const column = moments.filter(({ x }) => x === latest.x);
  if (column.length < COLUMN_CARDS) {
    return { x: latest.x, y: latest.y + guessHeight(latest.text) + CARD_GAP };
  }
  return { x: latest.x + CARD_WIDTH + CARD_GAP, y: Math.min(...column.map(({ y }) => y)) };
}

/** The number of the moment that the card is of; 0 for any other card. */
function numberOf(card: string): number {
  return Number(/^moment-m([1-9][0-9]{0,8})$/u.exec(card)?.[1] ?? 0);
}

import { CARD_GAP, CARD_WIDTH } from './card-size';
import { type Point, type Rect, type Size, touches } from './geometry';

/** Board units from the top of a section to its first row. */
export const HEADING_HEIGHT = 56;
const COLUMN = CARD_WIDTH + CARD_GAP;

/** Something to be placed: its id and how large it is. */
export type Piece = Size & { readonly id: string };

/** A section laid out: where each piece goes, the heading, and how far down it reaches. */
export type Block = {
  readonly places: readonly (readonly [id: string, at: Point])[];
  readonly heading: Point & { readonly width: number };
  readonly bottom: number;
};

/** How many columns of card width something takes. */
export function columnsFor(width: number): number {
  return Math.max(1, Math.ceil((width + CARD_GAP) / COLUMN));
}

/** How wide so many columns are. */
export function widthOf(columns: number): number {
  return columns * COLUMN - CARD_GAP;
}

/**
 * Lays pieces in rows from left to right below a heading, in so many columns from `at` on. A row is
 * as high as its highest piece. Nothing comes nearer than a gap to what is `fixed`: a place that is
 * taken is passed over.
 */
export function layBlock(
  pieces: readonly Piece[],
  columns: number,
  at: Point,
  fixed: readonly Rect[],
): Block {
  const width = widthOf(columns);
  const beside = fixed.filter(
    (rect) => rect.x < at.x + width + CARD_GAP && at.x < rect.x + rect.width + CARD_GAP,
  );
  const top = clearTop(beside, { ...at, width, height: HEADING_HEIGHT - CARD_GAP });
  const places: [string, Point][] = [];
  let y = top + HEADING_HEIGHT;
  let bottom = y;
  let column = 0;
  let rowBottom = y;
  for (const piece of pieces) {
    const span = columnsFor(piece.width);
    for (;;) {
      if (column + span > columns) {
        // A row in which everything was taken still has to end somewhere below what takes it.
        y = rowBottom > y ? rowBottom + CARD_GAP : nextFree(beside, y, width, at.x);
        rowBottom = y;
        column = 0;
      }
      const rect = { x: at.x + column * COLUMN, y, width: piece.width, height: piece.height };
      if (beside.some((other) => touches(other, rect, CARD_GAP))) {
        column += 1;
        continue;
      }
      places.push([piece.id, { x: rect.x, y }]);
      rowBottom = Math.max(rowBottom, y + piece.height);
      bottom = Math.max(bottom, rowBottom);
      column += span;
      break;
    }
  }
  return { places, heading: { x: at.x, y: top, width }, bottom };
}

/** How high the block would be where nothing is in its way. */
export function heightOf(pieces: readonly Piece[], columns: number): number {
  return layBlock(pieces, columns, { x: 0, y: 0 }, []).bottom;
}

/** The first place at or below `rect` where it touches nothing. */
function clearTop(fixed: readonly Rect[], rect: Rect): number {
  let { y } = rect;
  for (;;) {
    const here = { ...rect, y };
    const inWay = fixed.find((other) => touches(other, here, CARD_GAP));
    if (inWay === undefined) return y;
    y = Math.ceil(inWay.y + inWay.height + CARD_GAP);
  }
}

/** Where the next row can begin when this one holds nothing: below the first thing that ends. */
function nextFree(fixed: readonly Rect[], y: number, width: number, x: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const rect of fixed) {
    if (rect.x >= x + width + CARD_GAP || rect.x + rect.width + CARD_GAP <= x) continue;
    const below = Math.ceil(rect.y + rect.height + CARD_GAP);
    if (below > y) next = Math.min(next, below);
  }
  return Number.isFinite(next) ? next : y + CARD_GAP;
}

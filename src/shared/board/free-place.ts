import { type Point, type Rect, type Size, touches } from './geometry';

/** New cards lie on rows this far apart (board units): a board filled by many hands stays tidy. */
const ROW = 24;
/** How many columns to either side are looked at. */
const COLUMNS = 16;
/** Sideways counts less than up and down, as screens are wide. */
const SIDEWAYS = 0.8;

/**
 * The free place nearest to `around` (where the card's middle should be) for a card of `size`, at
 * least `gap` away from everything `taken`. Gives the top left corner.
 */
export function findFreePlace(
  taken: readonly Rect[],
  size: Size,
  around: Point,
  gap: number,
): Point {
  const start = snapped({ x: around.x - size.width / 2, y: around.y - size.height / 2 });
  let best: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let column = -COLUMNS; column <= COLUMNS; column += 1) {
    const top = { x: start.x + column * (size.width + gap), y: start.y };
    const right = top.x + size.width + gap;
    const stack = taken.filter((r) => r.x < right && top.x < r.x + r.width + gap);
    for (const direction of [1, -1] as const) {
      const place = firstFree(stack, size, top, gap, direction);
      const far = Math.hypot((place.x - start.x) * SIDEWAYS, place.y - start.y);
      if (far < least) {
        least = far;
        best = place;
      }
    }
  }
  return best ?? start;
}

/** The first free place straight up or down from `from`: past one card after the other in the way. */
function firstFree(
  stack: readonly Rect[],
  size: Size,
  from: Point,
  gap: number,
  direction: 1 | -1,
): Point {
  let { y } = from;
  for (;;) {
    // Last, as a size may come as a rectangle that has a place of its own.
    const here = { ...size, x: from.x, y };
    const inWay = stack.find((rect) => touches(rect, here, gap));
    if (inWay === undefined) return { x: from.x, y };
    y =
      direction === 1
        ? Math.ceil((inWay.y + inWay.height + gap) / ROW) * ROW
        : Math.floor((inWay.y - gap - size.height) / ROW) * ROW;
  }
}

function snapped({ x, y }: Point): Point {
  return { x: Math.round(x / ROW) * ROW, y: Math.round(y / ROW) * ROW };
}

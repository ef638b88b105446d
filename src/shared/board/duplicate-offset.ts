import type { Box } from './box';
import type { Point, Rect } from './geometry';

/** Board units a copy lies right of and below what it was made of. */
const STEP = 24;
/** So many copies of one card lie in a cascade; further ones may cover each other. */
const MOST_STEPS = 200;

/**
 * How far (board units) from the originals their copies go: the first step down the cascade at which
 * no copy has its corner on that of something that is there.
 */
export function duplicateOffset(originals: readonly Box[], taken: readonly Rect[]): Point {
  const corners = new Set(taken.map(corner));
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const by = step * STEP;
    if (!originals.some(({ x, y }) => corners.has(corner({ x: x + by, y: y + by })))) {
      return { x: by, y: by };
    }
  }
  return { x: STEP, y: STEP };
}

function corner({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

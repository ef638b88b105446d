import type { Box } from './box';
import { type Point, type Rect, touches } from './geometry';

/** Whether a marquee takes what it touches, or only what lies wholly in it. */
export type MarqueeMode = 'touching' | 'containing';

/** The rectangle between two corners, in whatever order they were pulled. */
export function rectBetween(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/**
 * What a marquee takes, in the order given. The mode may differ from box to box: an area is better
 * taken only as a whole, or nobody could choose what lies in it.
 */
export function caught<B extends Box>(
  boxes: readonly B[],
  marquee: Rect,
  modeOf: (box: B) => MarqueeMode,
): readonly string[] {
  return boxes
    .filter((box) => (modeOf(box) === 'touching' ? touches(box, marquee) : contains(marquee, box)))
    .map(({ id }) => id);
}

/** Whether `inner` lies wholly in `outer`; edges may meet. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

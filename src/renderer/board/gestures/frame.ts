import type { Point, Rect } from '../../../shared/board/geometry';

/** A frame that is being drawn on the plane, in board units. */
export type Frame = { readonly kind: 'marquee' | 'area'; readonly rect: Rect };

/** A line from a card to where the pointer is, and the card under it. */
export type LinkLine = { readonly from: string; readonly at: Point; readonly over: string | null };

/** The rectangle between two corners. */
export function between(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

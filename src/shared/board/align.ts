import { type Box, byId } from './box';
import { boundsOf, type Point, type Rect } from './geometry';

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/**
 * [B60] Where each box goes (top left, whole board units) so that they share an edge or a middle
 * line of what they cover together. Doing it twice changes nothing more; one box stays.
 */
export function align(boxes: readonly Box[], to: Alignment): ReadonlyMap<string, Point> {
  const bounds = boundsOf(boxes);
  if (bounds === null) return new Map();
  const upright = to === 'left' || to === 'centre' || to === 'right';
  const line = lineOf(boxes, bounds, to);
  return new Map(
    boxes.map((box) => [
      box.id,
      upright
        ? { x: Math.round(line - share(to) * box.width), y: box.y }
        : { x: box.x, y: Math.round(line - share(to) * box.height) },
    ]),
  );
}

/** What part of a box lies before the line: nothing of it, half, or all. */
function share(to: Alignment): number {
  if (to === 'left' || to === 'top') return 0;
  return to === 'centre' || to === 'middle' ? 0.5 : 1;
}

function lineOf(boxes: readonly Box[], bounds: Rect, to: Alignment): number {
  switch (to) {
    case 'left':
      return Math.round(bounds.x);
    case 'right':
      return bounds.x + bounds.width;
    case 'top':
      return Math.round(bounds.y);
    case 'bottom':
      return bounds.y + bounds.height;
    case 'centre': {
      const width = largest(boxes, 'width');
      return wholeMiddle(bounds.x + bounds.width / 2, width);
    }
    case 'middle': {
      const height = largest(boxes, 'height');
      return wholeMiddle(bounds.y + bounds.height / 2, height);
    }
  }
}

/** The middle of the largest box once it stands on whole units: what the others then go by, now and next time. */
function wholeMiddle(middle: number, extent: number): number {
  return Math.round(middle - extent / 2) + extent / 2;
}

function largest(boxes: readonly Box[], side: 'width' | 'height'): number {
  return [...boxes].sort((a, b) => b[side] - a[side] || byId(a, b))[0]?.[side] ?? 0;
}

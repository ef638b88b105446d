import type { Box } from './box';
import type { Point, Rect, Size } from './geometry';
import { LEAST_SIZE, MOST_SIZE } from './place';

/** The handles of a frame, by the compass; in the order of a clock from the top left. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

export type ResizeOptions = {
  /** Never smaller than this (board units). */
  readonly least: Size;
  /** Width and height stay in proportion. */
  readonly keepRatio?: boolean;
  /** The middle stays where it is, and the other side moves too. */
  readonly fromMiddle?: boolean;
};

/**
 * [B65] The frame after one of its handles was pulled by so much. The opposite side (or the middle)
 * stays; it is never smaller than told, larger than the board allows, or turned inside out.
 */
export function resized(frame: Rect, handle: Handle, by: Point, options: ResizeOptions): Rect {
  const { least, keepRatio = false, fromMiddle = false } = options;
  const sx = handle.includes('e') ? 1 : handle.includes('w') ? -1 : 0;
  const sy = handle.includes('s') ? 1 : handle.includes('n') ? -1 : 0;
  const times = fromMiddle ? 2 : 1;
  let width = bounded(frame.width + sx * by.x * times, least.width);
  let height = bounded(frame.height + sy * by.y * times, least.height);
  if (keepRatio && frame.width > 0 && frame.height > 0) {
    const scale = ratioScale(frame, { width, height }, sx, sy);
    const lowest = Math.max(least.width / frame.width, least.height / frame.height);
    const highest = Math.min(MOST_SIZE / frame.width, MOST_SIZE / frame.height);
    const kept = Math.min(highest, Math.max(lowest, scale));
    width = frame.width * kept;
    height = frame.height * kept;
  }
  return {
    x: frame.x + (frame.width - width) * still(sx, fromMiddle),
    y: frame.y + (frame.height - height) * still(sy, fromMiddle),
    width,
    height,
  };
}

/** The boxes as they lie once the frame round them became another: each keeps its share of it. */
export function scaledInto(boxes: readonly Box[], from: Rect, to: Rect): ReadonlyMap<string, Rect> {
  const fx = from.width > 0 ? to.width / from.width : 1;
  const fy = from.height > 0 ? to.height / from.height : 1;
  return new Map(
    boxes.map((box) => [
      box.id,
      {
        x: to.x + (box.x - from.x) * fx,
        y: to.y + (box.y - from.y) * fy,
        width: box.width * fx,
        height: box.height * fy,
      },
    ]),
  );
}

/** The smallest frame in which every box still has the size it needs. */
export function leastFrame(
  boxes: readonly Box[],
  frame: Rect,
  leastOf: (id: string) => Size,
): Size {
  let fx = LEAST_SIZE / Math.max(LEAST_SIZE, frame.width);
  let fy = LEAST_SIZE / Math.max(LEAST_SIZE, frame.height);
  for (const box of boxes) {
    const least = leastOf(box.id);
    // What is smaller than it should be already may stay so.
    fx = Math.max(fx, Math.min(1, least.width / Math.max(1, box.width)));
    fy = Math.max(fy, Math.min(1, least.height / Math.max(1, box.height)));
  }
  return { width: frame.width * fx, height: frame.height * fy };
}

/** Where a handle sits on its frame. */
export function handlePoint(frame: Rect, handle: Handle): Point {
  const x = handle.includes('e') ? 1 : handle.includes('w') ? 0 : 0.5;
  const y = handle.includes('s') ? 1 : handle.includes('n') ? 0 : 0.5;
  return { x: frame.x + frame.width * x, y: frame.y + frame.height * y };
}

/** What part of the lost or won length goes to the left (top): all if that side is pulled. */
function still(sign: number, fromMiddle: boolean): number {
  if (fromMiddle || sign === 0) return 0.5;
  return sign === 1 ? 0 : 1;
}

/** A corner follows whichever side was pulled further, in proportion; a side leads alone. */
function ratioScale(frame: Size, to: Size, sx: number, sy: number): number {
  const byWidth = to.width / frame.width;
  const byHeight = to.height / frame.height;
  if (sx === 0) return byHeight;
  if (sy === 0) return byWidth;
  return Math.abs(byWidth - 1) > Math.abs(byHeight - 1) ? byWidth : byHeight;
}

function bounded(length: number, least: number): number {
  return Math.min(MOST_SIZE, Math.max(least, length));
}

import type { Rect, Size } from './geometry';
import { type InkPoint, readPoints } from './ink-points';
import type { InkObject } from './object';
import { LEAST_SIZE } from './place';

/** What a stroke looks like, apart from where it is. */
export type InkShape = {
  /** Board units from the object's top left corner, at the object's present size. */
  readonly points: readonly InkPoint[];
  /** Board units, at the object's present size. */
  readonly stroke: number;
};

/** Pressed hard, half a stroke is three quarters of its width; and one unit for its soft edge. */
export function inkMargin(stroke: number): number {
  return Math.ceil(stroke * 0.75) + 1;
}

/** The size (board units) of a stroke that nobody has resized. */
export function drawnSize(points: readonly InkPoint[], stroke: number): Size {
  let width = 0;
  let height = 0;
  for (const { x, y } of points) {
    width = Math.max(width, x);
    height = Math.max(height, y);
  }
  const margin = inkMargin(stroke);
  return {
    width: Math.max(LEAST_SIZE, Math.ceil(width + margin)),
    height: Math.max(LEAST_SIZE, Math.ceil(height + margin)),
  };
}

const shapes = new WeakMap<InkObject, InkShape | null>();

/** [B82] The stroke of an object, stretched to its size; null if its points cannot be read. Kept per object. */
export function inkShape(object: InkObject): InkShape | null {
  const known = shapes.get(object);
  if (known !== undefined) return known;
  const points = readPoints(object.points);
  const shape = points === null ? null : stretched(points, object);
  shapes.set(object, shape);
  return shape;
}

function stretched(points: readonly InkPoint[], object: InkObject): InkShape {
  const drawn = drawnSize(points, object.stroke);
  const wide = object.width / drawn.width;
  const high = object.height / drawn.height;
  if (wide === 1 && high === 1) return { points, stroke: object.stroke };
  return {
    points: points.map(({ x, y, pressure }) => ({ x: x * wide, y: y * high, pressure })),
    // The lesser of both, so that the line stays inside its rectangle.
    stroke: object.stroke * Math.min(wide, high),
  };
}

/** Where an object is. */
export function rectOfInk({ x, y, width, height }: InkObject): Rect {
  return { x, y, width, height };
}

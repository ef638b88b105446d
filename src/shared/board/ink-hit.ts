import { grown, type Point, type Rect, touches } from './geometry';
import { inkShape, rectOfInk } from './ink-shape';
import type { InkObject } from './object';

/**
 * [B84] Whether an eraser of this radius, moved straight from one point to the other (all board units), touches the
 * stroke. Bounding boxes first: most strokes are far away.
 */
export function inkHit(object: InkObject, from: Point, to: Point, radius: number): boolean {
  const rect = rectOfInk(object);
  if (!touches(grown(rect, radius), boxOf(from, to))) return false;
  const shape = inkShape(object);
  if (shape === null) return false;
  const reach = radius + shape.stroke / 2;
  const a = { x: from.x - rect.x, y: from.y - rect.y };
  const b = { x: to.x - rect.x, y: to.y - rect.y };
  let last = shape.points[0];
  if (last === undefined) return false;
  if (shape.points.length === 1) return distanceToSpan(last, a, b) <= reach;
  for (const point of shape.points) {
    if (distanceOfSpans(last, point, a, b) <= reach) return true;
    last = point;
  }
  return false;
}

/** The rectangle between two points; never empty, as what is empty touches nothing. */
function boxOf(from: Point, to: Point): Rect {
  return {
    x: Math.min(from.x, to.x) - 0.01,
    y: Math.min(from.y, to.y) - 0.01,
    width: Math.abs(from.x - to.x) + 0.02,
    height: Math.abs(from.y - to.y) + 0.02,
  };
}

/** The least distance between two straight lines with ends. */
function distanceOfSpans(a: Point, b: Point, c: Point, d: Point): number {
  if (crosses(a, b, c, d)) return 0;
  return Math.min(
    distanceToSpan(a, c, d),
    distanceToSpan(b, c, d),
    distanceToSpan(c, a, b),
    distanceToSpan(d, a, b),
  );
}

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function distanceToSpan(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const near = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - from.x - near * dx, point.y - from.y - near * dy);
}

import type { InkPoint } from './ink-points';

/** Board units: how far a simplified stroke may be from what was drawn; with the packing, below half a unit. */
export const INK_TOLERANCE = 0.25;
/** A change of pressure by 1 counts as so many board units, or a stroke of changing width would lose it. */
const PRESSURE_WEIGHT = 4;

/**
 * [B81] Leaves out the points that a straight line between their neighbours shows as well (Ramer, Douglas,
 * Peucker). The first and last point stay; no left-out point was farther than `tolerance` from the line.
 */
export function simplify(
  points: readonly InkPoint[],
  tolerance = INK_TOLERANCE,
): readonly InkPoint[] {
  if (points.length <= 2) return points;
  const keeps = new Uint8Array(points.length);
  keeps[0] = 1;
  keeps[points.length - 1] = 1;
  // A stack of our own: a long stroke must not use up the browser's.
  const spans: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span;
    const farthest = farthestBetween(points, first, last);
    if (farthest === null || farthest.distance <= tolerance) continue;
    keeps[farthest.index] = 1;
    spans.push([first, farthest.index], [farthest.index, last]);
  }
  return points.filter((_, index) => keeps[index] === 1);
}

function farthestBetween(
  points: readonly InkPoint[],
  first: number,
  last: number,
): { readonly index: number; readonly distance: number } | null {
  const from = points[first];
  const to = points[last];
  if (from === undefined || to === undefined) return null;
  let index = -1;
  let distance = -1;
  for (let n = first + 1; n < last; n += 1) {
    const point = points[n];
    if (point === undefined) continue;
    const away = distanceToLine(point, from, to);
    if (away > distance) {
      index = n;
      distance = away;
    }
  }
  return index < 0 ? null : { index, distance };
}

/** In board units, with pressure as a third direction. */
function distanceToLine(point: InkPoint, from: InkPoint, to: InkPoint): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const dp = (to.pressure - from.pressure) * PRESSURE_WEIGHT;
  const px = point.x - from.x;
  const py = point.y - from.y;
  const pp = (point.pressure - from.pressure) * PRESSURE_WEIGHT;
  const length = dx * dx + dy * dy + dp * dp;
  const share = length === 0 ? 0 : (px * dx + py * dy + pp * dp) / length;
  const near = Math.min(1, Math.max(0, share));
  return Math.hypot(px - near * dx, py - near * dy, pp - near * dp);
}

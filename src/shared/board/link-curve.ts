import type { Point, Rect } from './geometry';
import type { Port } from './link-sides';

/** How many straight pieces stand for a curve where it is measured or hit. */
const PIECES = 14;
const BEND_LEAST = 28;
const BEND_MOST = 220;
/** Of the corners of a way round cards. */
const ROUNDING = 22;

/** A line in straight pieces, and the SVG path that draws it smoothly. */
export type Drawn = { readonly points: readonly Point[]; readonly d: string };

/** A smooth curve that leaves and reaches its cards at right angles. */
export function curve(from: Port, to: Port): Drawn {
  const reach = Math.hypot(to.x - from.x, to.y - from.y);
  const bend = Math.min(BEND_MOST, Math.max(BEND_LEAST, reach * 0.42));
  const c1 = { x: from.x + from.out.x * bend, y: from.y + from.out.y * bend };
  const c2 = { x: to.x + to.out.x * bend, y: to.y + to.out.y * bend };
  const points: Point[] = [];
  for (let piece = 0; piece <= PIECES; piece += 1) {
    points.push(onCubic(from, c1, c2, to, piece / PIECES));
  }
  return { points, d: `M${show(from)}C${show(c1)} ${show(c2)} ${show(to)}` };
}

/** Straight pieces along the axes with round corners. */
export function bent(points: readonly Point[]): Drawn {
  const [first] = points;
  if (first === undefined) return { points, d: '' };
  let d = `M${show(first)}`;
  for (let i = 1; i < points.length; i += 1) {
    const [before, here, after] = [points[i - 1], points[i], points[i + 1]];
    if (before === undefined || here === undefined) continue;
    if (after === undefined) {
      d += `L${show(here)}`;
      continue;
    }
    const radius = Math.min(ROUNDING, distance(before, here) / 2, distance(here, after) / 2);
    d += `L${show(towards(here, before, radius))}Q${show(here)} ${show(towards(here, after, radius))}`;
  }
  return { points, d };
}

/** The point at a share (0 to 1) of a line's length. */
export function pointAt(line: readonly Point[], share: number): Point {
  let left = lengthOf(line) * share;
  let last: Point = line[0] ?? { x: 0, y: 0 };
  for (const point of line.slice(1)) {
    const piece = distance(last, point);
    if (piece >= left && piece > 0) return towards(last, point, left);
    left -= piece;
    last = point;
  }
  return last;
}

/** How far a point is from a line, in board units. */
export function distanceToLine(line: readonly Point[], at: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let last = line[0];
  if (last === undefined) return least;
  least = distance(last, at);
  for (const point of line) {
    least = Math.min(least, distanceToPiece(last, point, at));
    last = point;
  }
  return least;
}

/** Whether a straight piece runs through a rectangle; along its edge is not through. */
export function crosses(a: Point, b: Point, rect: Rect): boolean {
  let [enters, leaves] = [0, 1];
  const clip = (start: number, way: number, least: number, most: number): boolean => {
    if (way === 0) return start > least && start < most;
    const one = (least - start) / way;
    const other = (most - start) / way;
    enters = Math.max(enters, Math.min(one, other));
    leaves = Math.min(leaves, Math.max(one, other));
    return enters < leaves;
  };
  return (
    clip(a.x, b.x - a.x, rect.x, rect.x + rect.width) &&
    clip(a.y, b.y - a.y, rect.y, rect.y + rect.height)
  );
}

function onCubic(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const [wa, wb, wc, wd] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: wa * a.x + wb * b.x + wc * c.x + wd * d.x,
    y: wa * a.y + wb * b.y + wc * c.y + wd * d.y,
  };
}

function distanceToPiece(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return distance(a, at);
  const along = Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / square));
  return Math.hypot(a.x + along * dx - at.x, a.y + along * dy - at.y);
}

function lengthOf(line: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (a !== undefined && b !== undefined) sum += distance(a, b);
  }
  return sum;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, way: number): Point {
  const whole = distance(from, to);
  const share = whole === 0 ? 0 : way / whole;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** A tenth of a unit is finer than any screen shows. */
function show({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}

/** A point in CSS pixels, from the upper left of the box. */
export type Point = { readonly x: number; readonly y: number };
/** A box in CSS pixels. */
export type Box = { readonly width: number; readonly height: number };

/** A closed line round the middle of the box, clockwise from the top. */
export type RingPath = {
  /** Its length, in cells. */
  readonly cells: number;
  /** The point at a part of the way round; 0 and 1 are the top. */
  readonly at: (part: number) => Point;
};

/** How a length is measured: in cells of this size; `square` cells touch by their sides, not round. */
export type Cell = Box & { readonly square: boolean };

/** Between an ellipse (2) and a rectangle: uses the window's corners, and is still a circle of people. */
const ROUNDNESS = 2.6;
const STEPS = 360;

/**
 * The line at this distance (pixels) from the edges of the box. Parts of it are measured in cells, so
 * that equal parts hold equally many seats, also where seats stand side by side and not below each other.
 */
export function ringPath(box: Box, inset: Point, cell: Cell): RingPath {
  const a = Math.max(1, box.width / 2 - inset.x);
  const b = Math.max(1, box.height / 2 - inset.y);
  const points: Point[] = [];
  const until: number[] = [0];
  for (let step = 0; step <= STEPS; step += 1) {
    const turn = (step / STEPS) * 2 * Math.PI;
    const point = {
      x: box.width / 2 + a * bent(Math.sin(turn)),
      y: box.height / 2 - b * bent(Math.cos(turn)),
    };
    const before = points.at(-1);
    if (before !== undefined) until.push((until.at(-1) ?? 0) + cellsApart(before, point, cell));
    points.push(point);
  }
  const cells = until.at(-1) ?? 0;
  return { cells, at: (part) => pointAt(points, until, wrap(part) * cells) };
}

/** How far two points are from each other, in cells: from 1 on the cells round them do not overlap. */
export function cellsApart(p: Point, q: Point, cell: Cell): number {
  const x = Math.abs(p.x - q.x) / cell.width;
  const y = Math.abs(p.y - q.y) / cell.height;
  return cell.square ? Math.max(x, y) : Math.hypot(x, y);
}

/** The outline of a ring, for an SVG path. */
export function outline(path: RingPath, steps = 120): string {
  const points = Array.from({ length: steps }, (_, at) => path.at(at / steps));
  return `${line(points)}Z`;
}

/** Points as an SVG path. */
export function line(points: readonly Point[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function bent(value: number): number {
  return Math.sign(value) * Math.abs(value) ** (2 / ROUNDNESS);
}

function wrap(part: number): number {
  return part === 1 ? 1 : part - Math.floor(part);
}

function pointAt(points: readonly Point[], until: readonly number[], length: number): Point {
  let low = 0;
  let high = until.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((until[middle] ?? 0) <= length) low = middle;
    else high = middle;
  }
  const from = points[low] ?? { x: 0, y: 0 };
  const to = points[high] ?? from;
  const start = until[low] ?? 0;
  const span = (until[high] ?? start) - start;
  const part = span === 0 ? 0 : (length - start) / span;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

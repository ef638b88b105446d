import { middleOf } from './box';
import { grown, type Point, type Rect } from './geometry';
import { type Port, portOf, SIDES } from './link-sides';

/** A way round other cards: straight pieces along the axes, and the ports it joins. */
export type WayRound = {
  readonly points: readonly Point[];
  readonly from: Port;
  readonly to: Port;
};

/**
 * How far (board units) a way round runs beside cards, and how near it comes at least: with room for its
 * head where there is some, else in the middle between two of a tidy row.
 */
type Berth = { readonly aside: number; readonly clear: number };
const WIDE: Berth = { aside: 30, clear: 10 };
const TIGHT: Berth = { aside: 12, clear: 4 };
/** So much longer (board units) a way may be that keeps well away. */
const WORTH = 160;
/** It leaves its cards by this share of its berth before it turns. */
const LEAST_STEP = 0.7;
/** A corner costs as much as so many board units of way. */
const CORNER = 36;
/** So many of the cards in the way give lines to go along, and so many are kept clear of. */
const MOST_LINES = 10;
const MOST_KEPT = 48;

/**
 * The shortest way with few corners from one card to another that is clear of the others; null if
 * there is none among the shapes tried: one or two corners, or four along the edge of a card in the
 * way. `shift` (board units) moves it aside, for links beside each other.
 */
export function wayRound(
  from: Rect,
  to: Rect,
  others: readonly Rect[],
  shift: number,
): WayRound | null {
  const ends = [middleOf(from), middleOf(to)] as const;
  const inOrder = [...others].sort(
    (a, b) => aside(a, ends) - aside(b, ends) || a.x - b.x || a.y - b.y,
  );
  const wide = shortest(from, to, inOrder, shift, WIDE);
  const straight = Math.abs(ends[1].x - ends[0].x) + Math.abs(ends[1].y - ends[0].y);
  if (wide !== null && costOf(wide.points) <= straight + 2 * CORNER) return wide;
  const tight = shortest(from, to, inOrder, shift, TIGHT);
  if (wide === null || tight === null) return wide ?? tight;
  return costOf(wide.points) <= costOf(tight.points) + WORTH ? wide : tight;
}

function shortest(
  from: Rect,
  to: Rect,
  others: readonly Rect[],
  shift: number,
  berth: Berth,
): WayRound | null {
  const ends = [middleOf(from), middleOf(to)] as const;
  const kept = [...others.slice(0, MOST_KEPT).map((rect) => grown(rect, berth.clear)), from, to];
  const lines = linesBeside([from, to, ...others.slice(0, MOST_LINES)], shift, berth);
  let best: WayRound | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const start of SIDES.map((side) => portOf(from, side, ends[1], shift))) {
    for (const end of SIDES.map((side) => portOf(to, side, ends[0], shift))) {
      if (Math.abs(end.x - start.x) + Math.abs(end.y - start.y) + CORNER >= least) continue;
      for (const points of shapes(start, end, lines, berth.aside)) {
        const cost = costOf(points);
        if (cost >= least || isCramped(start, end, points, berth) || !isClear(points, kept))
          continue;
        least = cost;
        best = { points, from: start, to: end };
      }
    }
  }
  return best;
}

type Lines = { readonly x: readonly number[]; readonly y: readonly number[] };

/** Where a way could run upright or level: just beside each of the cards. */
function linesBeside(rects: readonly Rect[], shift: number, { aside: by, clear }: Berth): Lines {
  const spread = Math.max(clear + 2 - by, Math.min(by - clear - 2, shift / 3));
  return {
    x: unique(
      rects.flatMap(({ x, width }) => [x - by, x + width + by]),
      spread,
    ),
    y: unique(
      rects.flatMap(({ y, height }) => [y - by, y + height + by]),
      spread,
    ),
  };
}

function unique(values: readonly number[], spread: number): readonly number[] {
  return [...new Set(values.map((value) => value + spread))];
}

/** The ways tried between two ports, from the fewest corners on. */
function* shapes(start: Port, end: Port, lines: Lines, stub: number): Generator<readonly Point[]> {
  const isLevel = start.out.x !== 0;
  if (isLevel !== (end.out.x !== 0)) {
    yield [start, isLevel ? { x: end.x, y: start.y } : { x: start.x, y: end.y }, end];
  } else {
    for (const at of isLevel ? lines.x : lines.y) {
      yield isLevel
        ? [start, { x: at, y: start.y }, { x: at, y: end.y }, end]
        : [start, { x: start.x, y: at }, { x: end.x, y: at }, end];
    }
  }
  const a = outside(start, stub);
  const b = outside(end, stub);
  for (const at of isLevel ? lines.y : lines.x) {
    yield isLevel
      ? joined([start, a, { x: a.x, y: at }, ...arrival(b, end, at, true)])
      : joined([start, a, { x: at, y: a.y }, ...arrival(b, end, at, false)]);
  }
}

/** From the line at `at` (level or upright) into the port. */
function arrival(b: Point, end: Port, at: number, isLevelLine: boolean): readonly Point[] {
  return isLevelLine ? [{ x: b.x, y: at }, b, end] : [{ x: at, y: b.y }, b, end];
}

function outside({ x, y, out }: Port, by: number): Point {
  return { x: x + out.x * by, y: y + out.y * by };
}

/** Without points on a straight way between their neighbours. */
function joined(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined || after === undefined) return true;
    const level = before.y === point.y && point.y === after.y;
    const upright = before.x === point.x && point.x === after.x;
    return !level && !upright;
  });
}

/** Whether it turns too near to one of its cards, or even into it: its head needs some room. */
function isCramped(
  start: Port,
  end: Port,
  points: readonly Point[],
  { aside: by }: Berth,
): boolean {
  const [first, last] = [points[1], points.at(-2)];
  if (first === undefined || last === undefined) return true;
  return Math.min(wayOut(start, first), wayOut(end, last)) < by * LEAST_STEP;
}

function wayOut({ x, y, out }: Port, to: Point): number {
  return (to.x - x) * out.x + (to.y - y) * out.y;
}

function costOf(points: readonly Point[]): number {
  let cost = CORNER * (points.length - 2);
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a !== undefined && b !== undefined) cost += Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
  }
  return cost;
}

function isClear(points: readonly Point[], kept: readonly Rect[]): boolean {
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1], points[i]];
    if (a === undefined || b === undefined) continue;
    const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
    const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
    // Pieces run along the axes: one crosses a card exactly if their rectangles overlap.
    for (const { x, y, width, height } of kept) {
      if (left < x + width && right > x && top < y + height && bottom > y) return false;
    }
  }
  return true;
}

/** How far a card lies from the straight way between the two. */
function aside(rect: Rect, [a, b]: readonly [Point, Point]): number {
  const { x, y } = middleOf(rect);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along =
    square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(a.x + along * dx - x, a.y + along * dy - y);
}

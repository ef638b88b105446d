import type { Point, Rect } from './geometry';

/** A line shown while something is dragged: an edge or middle it shares with neighbours. */
export type Guide = {
  /** 'x': an upright line at x = `at` from y = `from` to `to`; 'y': a level one. */
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

export type Snap = {
  /** What to add to where it is dragged (board units). */
  readonly by: Point;
  readonly guides: readonly Guide[];
};

/** Lines nearer to each other than this (board units) are one. */
const SAME = 0.5;

/**
 * [B66] Draws what is dragged to the nearest line of its neighbours: edge to edge or middle to
 * middle, in each direction by itself, by at most `reach` board units (screen pixels divided by
 * the zoom). Of two lines equally near, the one to the left or above.
 */
export function snap(moving: Rect, neighbours: readonly Rect[], reach: number): Snap {
  const dx = nearestPull(linesX(moving), neighbours, linesX, reach);
  const dy = nearestPull(linesY(moving), neighbours, linesY, reach);
  const landed = { ...moving, x: moving.x + (dx ?? 0), y: moving.y + (dy ?? 0) };
  return {
    by: { x: dx ?? 0, y: dy ?? 0 },
    guides: [
      ...(dx === null ? [] : guidesOf('x', landed, neighbours)),
      ...(dy === null ? [] : guidesOf('y', landed, neighbours)),
    ],
  };
}

type Lines = readonly [start: number, middle: number, end: number];

function linesX({ x, width }: Rect): Lines {
  return [x, x + width / 2, x + width];
}

function linesY({ y, height }: Rect): Lines {
  return [y, y + height / 2, y + height];
}

/** The smallest move that brings a line to one of the neighbours'; null if none is in reach. */
function nearestPull(
  own: Lines,
  neighbours: readonly Rect[],
  linesOf: (rect: Rect) => Lines,
  reach: number,
): number | null {
  let best: number | null = null;
  for (const neighbour of neighbours) {
    const lines = linesOf(neighbour);
    for (const [place, line] of own.entries()) {
      for (const [there, other] of lines.entries()) {
        if (!fits(place, there)) continue;
        const pull = other - line;
        const far = Math.abs(pull);
        if (far > reach) continue;
        const least = best === null ? Number.POSITIVE_INFINITY : Math.abs(best);
        if (far < least || (far === least && pull < (best ?? 0))) best = pull;
      }
    }
  }
  return best;
}

/** Edges go to edges and middles to middles; a middle on an edge means nothing to the eye. */
function fits(place: number, there: number): boolean {
  return (place === 1) === (there === 1);
}

function guidesOf(axis: 'x' | 'y', landed: Rect, neighbours: readonly Rect[]): Guide[] {
  const [linesOf, across] =
    axis === 'x' ? ([linesX, linesY] as const) : ([linesY, linesX] as const);
  const [from, , to] = across(landed);
  const guides: Guide[] = [];
  for (const [place, at] of linesOf(landed).entries()) {
    const sharing = neighbours.filter((other) =>
      linesOf(other).some((line, there) => fits(place, there) && Math.abs(line - at) < SAME),
    );
    if (sharing.length === 0) continue;
    const spans = sharing.map(across);
    guides.push({
      axis,
      at,
      from: Math.min(from, ...spans.map(([start]) => start)),
      to: Math.max(to, ...spans.map(([, , end]) => end)),
    });
  }
  return guides;
}

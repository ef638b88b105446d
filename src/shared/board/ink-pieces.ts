import type { Point, Size } from './geometry';
import { type InkPoint, keptPoint, MOST_INK_POINTS, packPoints } from './ink-points';
import { drawnSize, inkMargin } from './ink-shape';
import { simplify } from './ink-simplify';

/** One object's worth of a stroke: where it is, how large, and its packed points. */
export type InkPiece = Point & { readonly size: Size; readonly points: Uint8Array };

/** Board units: a piece is not wider or higher than this, well below the largest object. */
const MOST_EXTENT = 16_000;
const LONGEST_STEP = 4_000;

/**
 * [B83] A drawn stroke (points in board units) as the objects it is kept as. Mostly it is one; what is too long for
 * one is cut where the next begins, at the very same point, so that no seam shows.
 */
export function inkPieces(drawn: readonly InkPoint[], stroke: number): readonly InkPiece[] {
  const points = stepped(simplify(drawn));
  const pieces: InkPiece[] = [];
  let first = 0;
  while (first < points.length) {
    const end = endOfPiece(points, first);
    pieces.push(pieceOf(points.slice(first, end), stroke));
    if (end >= points.length) break;
    first = end - 1;
  }
  return pieces;
}

function endOfPiece(points: readonly InkPoint[], first: number): number {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  let end = first;
  for (const { x, y } of points.slice(first, first + MOST_INK_POINTS)) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
    if (right - left > MOST_EXTENT || bottom - top > MOST_EXTENT) break;
    end += 1;
  }
  return end;
}

function pieceOf(points: readonly InkPoint[], stroke: number): InkPiece {
  const margin = inkMargin(stroke);
  // Whole numbers, as places are kept: a rounded corner would shift the stroke.
  const x = Math.floor(Math.min(...points.map((point) => point.x)) - margin);
  const y = Math.floor(Math.min(...points.map((point) => point.y)) - margin);
  const local = points.map((point) =>
    keptPoint({ x: point.x - x, y: point.y - y, pressure: point.pressure }),
  );
  return { x, y, size: drawnSize(local, stroke), points: packPoints(local) };
}

/** The same line without a step so long that no piece could hold it. */
function stepped(points: readonly InkPoint[]): readonly InkPoint[] {
  return points.flatMap((to, index) => {
    const from = points[index - 1];
    if (from === undefined) return [to];
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / LONGEST_STEP);
    if (steps <= 1) return [to];
    return Array.from({ length: steps }, (_, n) => between(from, to, (n + 1) / steps));
  });
}

function between(from: InkPoint, to: InkPoint, share: number): InkPoint {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    pressure: mix(from.pressure, to.pressure),
  };
}

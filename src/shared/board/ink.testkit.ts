import fc from 'fast-check';
import { type InkPoint, packPoints } from './ink-points';
import { drawnSize } from './ink-shape';
import type { InkObject } from './object';

/** Any points within so many board units of the origin, near and far from each other. */
export function anyPoints(most: number, least = 0): fc.Arbitrary<readonly InkPoint[]> {
  const number = fc.double({ min: least, max: most, noNaN: true });
  const pressure = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.array(fc.record({ x: number, y: number, pressure }), { minLength: 1, maxLength: 60 });
}

/** A stroke on the board through these points of its own corner. */
export function inkObject(points: readonly InkPoint[], change: Partial<InkObject> = {}): InkObject {
  const stroke = change.stroke ?? 4;
  return {
    id: 'i1',
    type: 'ink',
    x: 0,
    y: 0,
    ...drawnSize(points, stroke),
    z: 0,
    group: null,
    locked: false,
    author: 'facilitator',
    turn: null,
    tool: 'pen',
    tint: 0,
    points: packPoints(points),
    ...change,
    stroke,
  };
}

/** A point pressed as a mouse does. */
export function at(x: number, y: number, pressure = 0.5): InkPoint {
  return { x, y, pressure };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { objectsOf } from './document';
import { anyPoints, at } from './ink.testkit';
import { type InkPiece, inkPieces } from './ink-pieces';
import { readPoints } from './ink-points';
import { inkShape } from './ink-shape';
import { MOST_INK_BYTES, readObject } from './object';
import { addObject } from './object-operations';

/** The points of a piece on the board. */
function placed(piece: InkPiece) {
  const points = readPoints(piece.points) ?? [];
  return points.map(({ x, y, pressure }) => ({ x: x + piece.x, y: y + piece.y, pressure }));
}

it('[B83] every piece of a stroke, however long or wild, can be read as an object drawn at its own size', () => {
  fc.assert(
    fc.property(anyPoints(60_000, -60_000), fc.integer({ min: 1, max: 80 }), (points, stroke) => {
      const doc = new Y.Doc();
      for (const [n, { x, y, size, points: packed }] of inkPieces(points, stroke).entries()) {
        const who = { author: 'facilitator', turn: null } as const;
        const look = { tool: 'pen', tint: 1, stroke } as const;
        addObject(
          doc,
          { id: `i${n}`, type: 'ink', x, y, size, points: packed, ...who, ...look },
          null,
        );
        const read = readObject(`i${n}`, objectsOf(doc).get(`i${n}`));
        if (!read.ok || read.object.type !== 'ink') throw new Error('not read as ink');
        expect(inkShape(read.object)).toEqual({ points: readPoints(packed), stroke });
        expect(packed.length).toBeLessThanOrEqual(MOST_INK_BYTES);
      }
    }),
    { numRuns: 60 },
  );
});

it('[B83] each piece begins at the very point where the one before ends', () => {
  fc.assert(
    fc.property(anyPoints(60_000, -60_000), (points) => {
      const pieces = inkPieces(points, 6).map(placed);
      for (const [n, piece] of pieces.entries()) {
        const before = pieces[n - 1];
        if (before !== undefined) {
          const [end, begin] = [before.at(-1), piece[0]];
          expect(Math.abs((end?.x ?? 0) - (begin?.x ?? 1))).toBeLessThanOrEqual(0.25);
          expect(Math.abs((end?.y ?? 0) - (begin?.y ?? 1))).toBeLessThanOrEqual(0.25);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('[B83] an ordinary stroke is one object with room for its width, and a dot is one too', () => {
  const [piece, ...more] = inkPieces([at(100, 50), at(160, 50), at(160, 90)], 8);
  expect(more).toEqual([]);
  expect(piece).toMatchObject({ x: 93, y: 43, size: { width: 74, height: 54 } });
  expect(inkPieces([at(3, 3)], 2)).toHaveLength(1);
  expect(inkPieces([], 2)).toEqual([]);
});

it('[B83] a scribble of more points than one object holds is cut', () => {
  const scribble = Array.from({ length: 6_000 }, (_, n) =>
    at((n * n * 37) % 997, (n * n * 91) % 991),
  );
  expect(inkPieces(scribble, 4).length).toBeGreaterThan(2);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPoints, at, inkObject } from '../../../shared/board/ink.testkit';
import { middleLine, outlineOf, strokePath } from './stroke-path';

const numbersOf = (path: string) => [...path.matchAll(/-?\d+(\.\d+)?/gu)].map(([n]) => Number(n));

/** How high the outline of a level line is. */
function thickness(path: string): number {
  const heights = numbersOf(path).filter((_, n) => n % 2 === 1);
  return Math.max(...heights) - Math.min(...heights);
}

it('[B82] any stroke has an outline of numbers, within its rectangle and the margin of its width', () => {
  fc.assert(
    fc.property(anyPoints(400), fc.integer({ min: 1, max: 40 }), (points, stroke) => {
      const object = inkObject(
        points.map((p) => at(p.x + stroke, p.y + stroke, p.pressure)),
        { stroke },
      );
      const path = strokePath(object);
      expect(path).toMatch(/^(M[-\d. ]+Q[-\d. ]+Z)+$/u);
      for (const [n, value] of numbersOf(path).entries()) {
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual((n % 2 === 0 ? object.width : object.height) + 1);
      }
    }),
  );
});

it('[B82] a pen draws broader where it is pressed harder, a highlighter does not', () => {
  const level = (pressure: number) => [at(20, 50, pressure), at(200, 50, pressure)];
  expect(thickness(outlineOf(level(0.9), 10, 'pen'))).toBeGreaterThan(
    thickness(outlineOf(level(0.2), 10, 'pen')) * 1.5,
  );
  for (const pressure of [0.2, 0.9])
    expect(thickness(outlineOf(level(pressure), 20, 'highlighter'))).toBeCloseTo(20, 0);
});

it('[B82] however short a line is, it is no broader than a pen is wide', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 40, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (length, stroke, pressure) => {
        const line = [at(0, 0, pressure), at(length, 0, pressure)];
        expect(thickness(outlineOf(line, stroke, 'pen'))).toBeLessThanOrEqual(stroke * 1.5 + 0.1);
      },
    ),
  );
});

it('[B82] a dot is round', () => {
  for (const stroke of [1, 4, 20]) {
    const spots = numbersOf(outlineOf([at(0, 0)], stroke, 'pen'));
    const reaches = spots.flatMap((x, n) =>
      n % 2 === 0 ? [Math.hypot(x, spots[n + 1] ?? 0)] : [],
    );
    expect(Math.max(...reaches) - Math.min(...reaches)).toBeLessThan(0.05 + stroke * 0.05);
  }
});

it('[B82] a stroke pulled to twice its size is twice as large', () => {
  const small = inkObject([at(10, 10), at(110, 60)]);
  const large = { ...small, width: small.width * 2, height: small.height * 2 };
  const reach = (path: string) => Math.max(...numbersOf(path));
  expect(reach(strokePath(large)) / reach(strokePath(small))).toBeCloseTo(2, 1);
});

it('[B82] the outline is made once for the same object', () => {
  const object = inkObject([at(10, 10), at(110, 60)]);
  expect(strokePath(object)).toBe(strokePath(object));
  expect(strokePath({ ...object })).toBe(strokePath(object));
});

it('[B82] what cannot be read is drawn as nothing; a dot can be pressed', () => {
  const odd = inkObject([at(5, 5)], { points: Uint8Array.from([7, 7, 7, 7]) });
  expect([strokePath(odd), middleLine(odd)]).toEqual(['', '']);
  expect(middleLine(inkObject([at(5, 5)]))).toBe('M5 5h0.1');
});

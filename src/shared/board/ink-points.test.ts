import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPoints, at } from './ink.testkit';
import { keptPoint, MOST_INK_POINTS, packPoints, readPoints } from './ink-points';
import { MOST_INK_BYTES } from './object';
import { MOST_SIZE } from './place';

it('[B80] packed points read as they were, to a quarter of a unit', () => {
  fc.assert(
    fc.property(anyPoints(MOST_SIZE), (points) => {
      const read = readPoints(packPoints(points));
      expect(read).toEqual(points.map(keptPoint));
      for (const [index, point] of (read ?? []).entries()) {
        expect(Math.abs(point.x - (points[index]?.x ?? 0))).toBeLessThanOrEqual(0.125);
        expect(Math.abs(point.pressure - (points[index]?.pressure ?? 0))).toBeLessThan(0.003);
      }
    }),
  );
});

it('[B80] as many points as a stroke may have always fit, and no more are packed', () => {
  const far = Array.from({ length: MOST_INK_POINTS + 50 }, (_, n) =>
    n % 2 === 0 ? at(0, MOST_SIZE) : at(MOST_SIZE, 0),
  );
  const bytes = packPoints(far);
  expect(bytes.length).toBeLessThanOrEqual(MOST_INK_BYTES);
  expect(readPoints(bytes)).toHaveLength(MOST_INK_POINTS);
});

it('[B80] a point of a drawn line takes three or four bytes', () => {
  const line = Array.from({ length: 200 }, (_, n) => at(n * 8, 100 + 40 * Math.sin(n / 6)));
  expect(packPoints(line).length).toBeLessThan(200 * 4);
});

it('[B80] any bytes at all are read as points within the largest object, or as none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isOurs) => {
      if (isOurs) bytes[0] = 1;
      for (const { x, y, pressure } of readPoints(bytes) ?? []) {
        for (const side of [x, y]) {
          expect(side).toBeGreaterThanOrEqual(0);
          expect(side).toBeLessThanOrEqual(MOST_SIZE);
        }
        expect(pressure).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});

it('[B80] bytes that end in the middle, are too many, or of a later format are no stroke', () => {
  const bytes = packPoints([at(10, 10), at(300, 20)]);
  for (let end = 0; end < bytes.length; end += 1) {
    const read = readPoints(bytes.slice(0, end));
    expect(read === null || read.length === 1).toBe(true);
  }
  expect(readPoints(Uint8Array.from([2, ...bytes.slice(1)]))).toBeNull();
  expect(readPoints(new Uint8Array(MOST_INK_BYTES + 1).fill(1))).toBeNull();
});

it('[B80] what is no number is kept as a point all the same', () => {
  const odd = [at(Number.NaN, Number.POSITIVE_INFINITY, Number.NaN), at(-5, 1e12, 7)];
  expect(readPoints(packPoints(odd))).toEqual([at(0, 0, 128 / 255), at(0, MOST_SIZE, 1)]);
});

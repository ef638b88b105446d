import fc from 'fast-check';
import { expect, it } from 'vitest';
import { touches } from '../../../shared/board/geometry';
import { placesOf, sizeOnBoard } from './place-images';

const sizes = fc.array(
  fc.record({
    width: fc.integer({ min: 1, max: 1600 }),
    height: fc.integer({ min: 1, max: 1600 }),
  }),
  { maxLength: 14 },
);

it('[B87] pictures added together do not cover each other, and the first has its middle where it was dropped', () => {
  fc.assert(
    fc.property(sizes, (pictures) => {
      const places = placesOf(pictures.map(sizeOnBoard), { x: 100, y: -50 });
      for (const [n, one] of places.entries()) {
        for (const other of places.slice(n + 1)) expect(touches(one, other)).toBe(false);
      }
      const [first] = places;
      if (first)
        expect([first.x + first.width / 2, first.y + first.height / 2]).toEqual([100, -50]);
    }),
  );
});

it('[B87] a large picture comes onto the board small enough to see round it, a small one as it is', () => {
  expect(sizeOnBoard({ width: 1600, height: 1200 })).toEqual({ width: 480, height: 360 });
  expect(sizeOnBoard({ width: 300, height: 1600 })).toEqual({ width: 68, height: 360 });
  expect(sizeOnBoard({ width: 120, height: 90 })).toEqual({ width: 120, height: 90 });
  expect(sizeOnBoard({ width: 1, height: 1 })).toEqual({ width: 24, height: 24 });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fittedIn, LONG_SIDE, nextTry, type Try } from './encode-plan';

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 12_000 }),
  height: fc.integer({ min: 1, max: 12_000 }),
});

it('[B88] no try is larger than the picture or than the long side, and its shape stays', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 2_000 }), (source, side) => {
      const { width, height } = fittedIn(source, side);
      expect(Math.max(width, height)).toBeLessThanOrEqual(
        Math.min(side, Math.max(source.width, source.height)),
      );
      expect(Math.abs(width * source.height - height * source.width)).toBeLessThanOrEqual(
        Math.max(source.width, source.height),
      );
    }),
  );
});

it('[B88] however badly a picture shrinks, the tries get smaller and come to an end', () => {
  fc.assert(
    fc.property(
      sizes,
      fc.array(fc.integer({ min: 101, max: 5_000 }), { minLength: 40, maxLength: 40 }),
      (source, results) => {
        let last: Try | null = null;
        let tries = 0;
        for (const bytes of results) {
          const next: Try | null = nextTry(source, last, bytes, 100);
          if (next === null) break;
          if (last !== null) {
            const smaller = next.size.width * next.size.height < last.size.width * last.size.height;
            expect(smaller || next.quality < last.quality).toBe(true);
          }
          last = next;
          tries += 1;
        }
        expect(tries).toBeLessThanOrEqual(18);
      },
    ),
  );
});

it('[B88] what is a little too large gets less quality, what is far too large less size', () => {
  const source = { width: 4_000, height: 3_000 };
  const first = nextTry(source, null, 0, 100);
  expect(first?.size).toEqual({ width: LONG_SIDE, height: 1_200 });
  expect(nextTry(source, first, 150, 100)?.size).toEqual(first?.size);
  expect(nextTry(source, first, 900, 100)?.size).toEqual({ width: 1_280, height: 960 });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFreePlace } from './free-place';
import { type Rect, touches } from './geometry';

const size = { width: 240, height: 130 };
const gap = 24;

describe('free place for a new card', () => {
  it('is the middle itself on an empty board, to the grid', () => {
    const place = findFreePlace([], size, { x: 500, y: 300 }, gap);
    expect(Math.abs(place.x + 120 - 500)).toBeLessThanOrEqual(12);
    expect(Math.abs(place.y + 65 - 300)).toBeLessThanOrEqual(12);
  });

  it('goes by the size alone where that comes with a place', () => {
    const taken = [{ x: 0, y: 0, ...size }];
    const sized: Rect = { x: 9, y: 9, ...size };
    const place = findFreePlace(taken, sized, { x: 0, y: 0 }, gap);
    expect(touches({ ...place, ...size }, { x: 0, y: 0, ...size }, gap)).toBe(false);
  });

  it('never touches a card that is there', () => {
    const rect = fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
      width: fc.constant(240),
      height: fc.integer({ min: 80, max: 340 }),
    });
    fc.assert(
      fc.property(fc.array(rect, { maxLength: 60 }), (taken) => {
        const place = findFreePlace(taken, size, { x: 0, y: 0 }, gap);
        return taken.every((other) => !touches({ ...place, ...size }, other, gap));
      }),
      { numRuns: 60 },
    );
  });

  it('gives two hundred cards in a row a place each', () => {
    const taken: Rect[] = [];
    for (let i = 0; i < 200; i += 1) {
      const place = findFreePlace(taken, size, { x: 0, y: 0 }, gap);
      expect(taken.some((other) => touches({ ...place, ...size }, other, gap))).toBe(false);
      taken.push({ ...place, ...size });
    }
  });

  it('goes beyond everything when all of the neighbourhood is taken', () => {
    const all = { x: -20_000, y: -20_000, width: 40_000, height: 40_000 };
    const place = findFreePlace([all], size, { x: 0, y: 0 }, gap);
    expect(touches({ ...place, ...size }, all, gap)).toBe(false);
  });
});

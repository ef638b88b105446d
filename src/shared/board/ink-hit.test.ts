import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPoints, at, inkObject } from './ink.testkit';
import { inkHit } from './ink-hit';
import { keptPoint } from './ink-points';

const bow = inkObject([at(10, 10), at(110, 10), at(110, 110)], { x: 1000, y: 500 });

it('[B84] an eraser that crosses the line touches it, also between its points', () => {
  expect(inkHit(bow, { x: 1060, y: 480 }, { x: 1060, y: 540 }, 1)).toBe(true);
  expect(inkHit(bow, { x: 1060, y: 516 }, { x: 1060, y: 516 }, 5)).toBe(true);
});

it('[B84] an eraser in the bow, but not on it, does not', () => {
  expect(inkHit(bow, { x: 1020, y: 600 }, { x: 1060, y: 570 }, 10)).toBe(false);
  expect(inkHit(bow, { x: 0, y: 0 }, { x: 10, y: 0 }, 10)).toBe(false);
});

it('[B84] an eraser on any point of any stroke touches it, wherever it lies and whatever its size', () => {
  fc.assert(
    fc.property(
      anyPoints(500),
      fc.nat(),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      (points, pick, scale) => {
        const drawn = inkObject(points, { x: -300, y: 80 });
        const size = { width: drawn.width * scale, height: drawn.height * scale };
        const stretched = { ...drawn, ...size };
        const point = keptPoint(points[pick % points.length] ?? at(0, 0));
        const on = { x: -300 + point.x * scale, y: 80 + point.y * scale };
        expect(inkHit(stretched, on, on, 0.01)).toBe(true);
        const beside = { x: on.x, y: 80 + size.height + 30 };
        expect(inkHit(stretched, beside, beside, 10)).toBe(false);
      },
    ),
  );
});

it('[B84] a larger eraser touches whatever a smaller one does', () => {
  const spot = fc.record({
    x: fc.integer({ min: 900, max: 1200 }),
    y: fc.integer({ min: 400, max: 700 }),
  });
  fc.assert(
    fc.property(spot, spot, fc.integer({ min: 1, max: 30 }), (from, to, radius) => {
      if (inkHit(bow, from, to, radius)) expect(inkHit(bow, from, to, radius + 5)).toBe(true);
    }),
  );
});

it('[B84] a stroke that cannot be read is touched by nothing', () => {
  const odd = inkObject([at(5, 5)], {
    points: Uint8Array.from([9, 9, 9, 9]),
    width: 50,
    height: 50,
  });
  expect(inkHit(odd, { x: 5, y: 5 }, { x: 6, y: 6 }, 20)).toBe(false);
});

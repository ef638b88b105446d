import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyPoints, at } from './ink.testkit';
import { type InkPoint, keptPoint } from './ink-points';
import { simplify } from './ink-simplify';

/** The distance of a point from the nearest stretch of a line. */
function away({ x, y }: InkPoint, line: readonly InkPoint[]): number {
  let least = Number.POSITIVE_INFINITY;
  let from = line[0] ?? at(0, 0);
  for (const to of line) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = dx * dx + dy * dy;
    const share = length === 0 ? 0 : ((x - from.x) * dx + (y - from.y) * dy) / length;
    const near = Math.min(1, Math.max(0, share));
    least = Math.min(least, Math.hypot(x - from.x - near * dx, y - from.y - near * dy));
    from = to;
  }
  return least;
}

it('[B81] a simplified and packed stroke passes within half a unit of every drawn point', () => {
  fc.assert(
    fc.property(anyPoints(300), (points) => {
      const kept = simplify(points).map(keptPoint);
      for (const point of points) expect(away(point, kept)).toBeLessThanOrEqual(0.5);
    }),
  );
});

it('[B81] nothing is invented: points are left out, the first and last stay, and doing it again leaves out none', () => {
  fc.assert(
    fc.property(anyPoints(300), (points) => {
      const kept = simplify(points);
      expect(kept.every((point) => points.includes(point))).toBe(true);
      expect([kept.at(0), kept.at(-1)]).toEqual([points.at(0), points.at(-1)]);
    }),
  );
});

it('[B81] a straight line is two points, a round one needs far fewer than were drawn', () => {
  const straight = Array.from({ length: 100 }, (_, n) => at(n * 3, n * 2));
  expect(simplify(straight)).toHaveLength(2);
  const round = Array.from({ length: 400 }, (_, n) =>
    at(100 + 90 * Math.cos(n / 60), 100 + 90 * Math.sin(n / 60)),
  );
  expect(simplify(round).length).toBeLessThan(70);
});

it('[B81] a line pressed harder in the middle keeps its middle', () => {
  const pressed = Array.from({ length: 101 }, (_, n) =>
    at(n, 0, 0.2 + 0.6 * (1 - Math.abs(n - 50) / 50)),
  );
  expect(simplify(pressed)).toContain(pressed[50]);
});

it('[B81] a long scribble is simplified without using up the stack', () => {
  const scribble = Array.from({ length: 30_000 }, (_, n) => at((n * 37) % 1000, (n * 91) % 1000));
  expect(simplify(scribble).length).toBeGreaterThan(1000);
});

import { expect, it } from 'vitest';
import { growthPerHour, type Point } from './growth';

const points = (bytes: (hours: number) => number): readonly Point[] =>
  Array.from({ length: 25 }, (_, n) => [n / 6, bytes(n / 6)]);

it('[R10] growth is told from the first half hour, and from a single odd measurement', () => {
  expect(growthPerHour(points(() => 50))).toBe(0);
  expect(growthPerHour(points((h) => (h < 0.5 ? 10 : 50)))).toBe(0);
  expect(growthPerHour(points((h) => (h > 3.9 ? 900 : 50)))).toBe(0);
  expect(growthPerHour(points((h) => 50 + 3 * h))).toBeCloseTo(3);
  expect(growthPerHour(points((h) => 50 + 3 * h + 5 * Math.sin(40 * h)))).toBeCloseTo(3, 0);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverWords, mapFor, onMap, underMap } from './map-frame';

const size = { width: 190, height: 124 };
const number = fc.integer({ min: -50_000, max: 50_000 });
const extent = fc.integer({ min: 8, max: 60_000 });
const rect = fc.record({ x: number, y: number, width: extent, height: extent });

it('[B125] everything on the board is on the map, and a point of the map leads back to it', () => {
  fc.assert(
    fc.property(rect, number, number, (bounds, x, y) => {
      const frame = mapFor(bounds, size);
      const all = onMap(frame, bounds);
      expect(all.x).toBeGreaterThanOrEqual(0);
      expect(all.y).toBeGreaterThanOrEqual(0);
      expect(all.x + all.width).toBeLessThanOrEqual(size.width);
      expect(all.y + all.height).toBeLessThanOrEqual(size.height);
      const back = underMap(frame, onMap(frame, { x, y, width: 0, height: 0 }));
      expect(back.x).toBeCloseTo(x, 3);
      expect(back.y).toBeCloseTo(y, 3);
    }),
  );
});

it('[B125] it is said in words which part is seen', () => {
  const bounds = { x: 0, y: 0, width: 1000, height: 1000 };
  const part = (x: number, y: number, width: number, height: number) =>
    coverWords({ x, y, width, height }, bounds);
  expect(part(0, 0, 500, 500)).toBe('Showing 25 % of the board, top left');
  expect(part(-400, 300, 700, 400)).toBe('Showing 12 % of the board, left');
  expect(part(300, 300, 400, 400)).toBe('Showing 16 % of the board, in the middle');
  expect(part(900, 950, 300, 300)).toBe('Showing 1 % of the board, bottom right');
  expect(part(-10, -10, 2000, 2000)).toBe('Showing the whole board');
  expect(part(5000, 0, 10, 10)).toBe('Showing nothing of the board');
  expect(coverWords(bounds, null)).toBe('The board is empty');
});

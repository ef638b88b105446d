import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seen } from '../camera';
import { cameraOn } from './show-match';

const number = fc.integer({ min: -5000, max: 5000 });
const rect = fc.record({
  x: number,
  y: number,
  width: fc.integer({ min: 20, max: 3000 }),
  height: fc.integer({ min: 20, max: 3000 }),
});
const camera = fc.record({
  x: number,
  y: number,
  zoom: fc.double({ min: 0.03, max: 2.5, noNaN: true }),
});
const size = fc.constantFrom({ width: 1200, height: 700 }, { width: 390, height: 520 });

it('[B123] what was found is in sight below the bar wherever the view was, and then the view stays', () => {
  fc.assert(
    fc.property(rect, camera, size, fc.constantFrom(0, 90, 400), (match, from, view, covered) => {
      const to = cameraOn(match, from, view, covered) ?? from;
      const part = seen(to, view);
      const above = Math.min(covered, view.height / 2) / to.zoom;
      const isWhole =
        match.x >= part.x - 0.01 &&
        match.y >= part.y + above - 0.01 &&
        match.x + match.width <= part.x + part.width + 0.01 &&
        match.y + match.height <= part.y + part.height + 0.01;
      expect(isWhole).toBe(true);
    }),
  );
});

it('[B123] what was brought into sight so that it can be read moves nothing more', () => {
  const view = { width: 1200, height: 700 };
  const card = fc.record({
    x: number,
    y: number,
    width: fc.constant(240),
    height: fc.constant(130),
  });
  fc.assert(
    fc.property(card, camera, (match, from) => {
      const to = cameraOn(match, from, view, 90) ?? from;
      const again = cameraOn(match, to, view, 90) ?? to;
      expect(again.zoom).toBeCloseTo(to.zoom);
      expect(again.x).toBeCloseTo(to.x);
      expect(again.y).toBeCloseTo(to.y);
    }),
  );
});

it('[B123] what cannot be read from far away is brought nearer', () => {
  const card = { x: 0, y: 0, width: 240, height: 120 };
  const to = cameraOn(card, { x: -100, y: -100, zoom: 0.05 }, { width: 800, height: 600 }, 90);
  expect(to?.zoom).toBeGreaterThanOrEqual(0.5);
});

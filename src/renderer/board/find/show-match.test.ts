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

it('[B123] what was found is in sight wherever the view was, and then the view stays', () => {
  fc.assert(
    fc.property(rect, camera, size, (match, from, view) => {
      const to = cameraOn(match, from, view);
      if (to === null) return;
      const part = seen(to, view);
      const middle = { x: match.x + match.width / 2, y: match.y + match.height / 2 };
      expect(Math.abs(middle.x - (part.x + part.width / 2))).toBeLessThan(part.width / 4);
      expect(Math.abs(middle.y - (part.y + part.height / 2))).toBeLessThan(part.height / 4);
      if (match.width * to.zoom < view.width / 2 && match.height * to.zoom < view.height / 2) {
        expect(to.zoom < 0.5 ? null : cameraOn(match, to, view)).toBeNull();
      }
    }),
  );
});

it('[B123] what cannot be read from far away is brought nearer', () => {
  const card = { x: 0, y: 0, width: 240, height: 120 };
  const to = cameraOn(card, { x: -100, y: -100, zoom: 0.05 }, { width: 800, height: 600 });
  expect(to?.zoom).toBeGreaterThanOrEqual(0.5);
});

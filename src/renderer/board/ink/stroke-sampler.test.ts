import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleStroke } from './stroke-sampler';

function drawn(speed: number, pressure: number | null) {
  const sampler = sampleStroke(1);
  for (let n = 0; n < 60; n += 1) sampler.add({ x: n * speed * 8, y: 0, time: n * 8, pressure });
  return sampler.points();
}

it('[B86] who has no pen presses less the faster they draw', () => {
  const last = (speed: number) => drawn(speed, null).at(-1)?.pressure ?? 0;
  expect(last(0.2)).toBeGreaterThan(last(1));
  expect(last(1)).toBeGreaterThan(last(4));
});

it('[B86] a pen is felt as it is pressed, however fast it is', () => {
  for (const speed of [0.2, 4]) expect(drawn(speed, 0.9).at(-1)?.pressure).toBeCloseTo(0.9, 1);
});

it('[B86] a stroke ends where the pointer is, and never leaves the ground that was drawn on', () => {
  const spot = fc.record({
    x: fc.integer({ min: -200, max: 200 }),
    y: fc.integer({ min: -200, max: 200 }),
    time: fc.integer({ min: 0, max: 1000 }),
    pressure: fc.constantFrom(null, 0.2, 1),
  });
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 40 }), (samples) => {
      const sampler = sampleStroke(1);
      for (const sample of samples) sampler.add(sample);
      const points = sampler.points();
      const [end, last] = [points.at(-1), samples.at(-1)];
      expect(
        Math.hypot((end?.x ?? 0) - (last?.x ?? 9), (end?.y ?? 0) - (last?.y ?? 9)),
      ).toBeLessThan(1);
      for (const { x, y, pressure } of points) {
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(200);
        expect(pressure).toBeGreaterThanOrEqual(0);
        expect(pressure).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it('[B86] a cut gives what was drawn, and the rest begins where it ended', () => {
  const sampler = sampleStroke(1);
  for (let n = 0; n < 20; n += 1) sampler.add({ x: n * 10, y: 0, time: n * 8, pressure: null });
  const before = sampler.cut();
  sampler.add({ x: 300, y: 0, time: 200, pressure: null });
  expect(sampler.points()[0]).toEqual(before.at(-1));
  expect(sampler.length()).toBe(2);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someBoxes, someRect } from './box.testkit';
import { boundsOf } from './geometry';
import { HANDLES, handlePoint, leastFrame, resized, scaledInto } from './resize';

const pull = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
});
const handle = fc.constantFrom(...HANDLES);
const least = { width: 32, height: 24 };
const options = fc.record({
  least: fc.constant(least),
  keepRatio: fc.boolean(),
  fromMiddle: fc.boolean(),
});

describe('[B65] resizing', () => {
  it('never goes below the least size, and keeps the proportions where asked', () => {
    fc.assert(
      fc.property(someRect, handle, pull, options, (frame, which, by, rules) => {
        const to = resized(frame, which, by, rules);
        expect(to.width).toBeGreaterThan(least.width - 0.001);
        expect(to.height).toBeGreaterThan(least.height - 0.001);
        if (rules.keepRatio) {
          expect(to.width / to.height).toBeCloseTo(frame.width / frame.height, 6);
        }
      }),
    );
  });

  it('leaves the opposite corner where it is, or the middle', () => {
    const corner = fc.constantFrom('nw' as const, 'ne' as const, 'se' as const, 'sw' as const);
    const opposite = { nw: 'se', ne: 'sw', se: 'nw', sw: 'ne' } as const;
    fc.assert(
      fc.property(someRect, corner, pull, options, (frame, which, by, rules) => {
        const to = resized(frame, which, by, rules);
        const still = (rect: typeof frame) =>
          rules.fromMiddle
            ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
            : handlePoint(rect, opposite[which]);
        expect(still(to).x).toBeCloseTo(still(frame).x, 6);
        expect(still(to).y).toBeCloseTo(still(frame).y, 6);
      }),
    );
  });

  it('brings a corner to the pointer', () => {
    const frame = { x: 0, y: 0, width: 200, height: 100 };
    expect(resized(frame, 'se', { x: 50, y: 20 }, { least })).toEqual({
      ...frame,
      width: 250,
      height: 120,
    });
    expect(resized(frame, 'n', { x: 50, y: 20 }, { least })).toEqual({
      ...frame,
      y: 20,
      height: 80,
    });
    expect(resized(frame, 'e', { x: 50, y: 0 }, { least, fromMiddle: true })).toEqual({
      ...frame,
      x: -50,
      width: 300,
    });
  });

  it('scales several together: what they cover is the new frame, none below its least', () => {
    fc.assert(
      fc.property(someBoxes(1, 10), handle, pull, (boxes, which, by) => {
        const frame = boundsOf(boxes);
        if (frame === null) return;
        const rules = { least: leastFrame(boxes, frame, () => least) };
        const to = resized(frame, which, by, rules);
        const rects = [...scaledInto(boxes, frame, to).values()];
        const after = boundsOf(rects);
        for (const key of ['x', 'y', 'width', 'height'] as const) {
          expect(after?.[key]).toBeCloseTo(to[key], 6);
        }
        for (const rect of rects) {
          expect(rect.width).toBeGreaterThan(least.width - 0.001);
          expect(rect.height).toBeGreaterThan(least.height - 0.001);
        }
      }),
    );
  });
});

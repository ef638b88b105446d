import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someRect } from './box.testkit';
import { snap } from './snap';

const neighbour = { x: 0, y: 0, width: 100, height: 100 };

describe('[B66] snapping', () => {
  it('never moves further than its reach, and a second time not at all', () => {
    const others = fc.array(someRect, { maxLength: 12 });
    fc.assert(
      fc.property(someRect, others, fc.integer({ min: 0, max: 12 }), (moving, rects, reach) => {
        const { by, guides } = snap(moving, rects, reach);
        expect(Math.abs(by.x)).toBeLessThanOrEqual(reach);
        expect(Math.abs(by.y)).toBeLessThanOrEqual(reach);
        const landed = { ...moving, x: moving.x + by.x, y: moving.y + by.y };
        const again = snap(landed, rects, reach);
        expect(again.by).toEqual({ x: 0, y: 0 });
        expect(again.guides).toEqual(guides);
      }),
    );
  });

  it('brings edges to edges and shows the line from one to the other', () => {
    const { by, guides } = snap({ x: 4, y: 300, width: 60, height: 50 }, [neighbour], 6);
    expect(by).toEqual({ x: -4, y: 0 });
    expect(guides).toEqual([{ axis: 'x', at: 0, from: 0, to: 350 }]);
  });

  it('brings middles to middles and not to edges', () => {
    const { by } = snap({ x: 27, y: 300, width: 50, height: 50 }, [neighbour], 6);
    expect(by).toEqual({ x: -2, y: 0 });
    expect(snap({ x: -27, y: 300, width: 50, height: 50 }, [neighbour], 6).by.x).toBe(0);
  });
});

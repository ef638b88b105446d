import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaRoom, placeInArea } from './area-place';
import { holds, middleOf } from './box';
import { someBoxes, someRect } from './box.testkit';
import { touches } from './geometry';

const area = { x: 0, y: 0, width: 600, height: 400 };
const size = { width: 240, height: 130 };
const empty: AreaRoom = {
  area,
  inside: [],
  outside: [],
  size,
  gap: 24,
  near: null,
  mayGrow: true,
};

describe('[B114] a place in an area', () => {
  it('is the first free one as the area is read, or the nearest to where it should be', () => {
    const first = placeInArea(empty).at;
    expect(first).toEqual({ x: 16, y: 48 });
    const second = placeInArea({ ...empty, inside: [{ ...first, ...size }] }).at;
    expect(second.y).toBe(48);
    expect(second.x).toBeGreaterThan(first.x + size.width);
    const near = placeInArea({ ...empty, near: { x: 590, y: 390 } }).at;
    expect(near.y).toBeGreaterThan(200);
  });

  it('is below what is there where the area has to grow, unless that would take something in', () => {
    const full = { ...empty, inside: [{ x: 10, y: 10, width: 580, height: 380 }] };
    const { at, area: larger } = placeInArea(full);
    expect(at.y).toBeGreaterThanOrEqual(390 + 24);
    expect(larger).toEqual({ ...area, height: at.y + size.height + 16 });
    for (const part of [{ mayGrow: false }, { outside: [{ ...size, x: 100, y: 430 }] }]) {
      const place = placeInArea({ ...full, ...part });
      expect(place.area).toEqual(area);
      expect(holds(area, middleOf({ ...place.at, ...size }))).toBe(true);
    }
  });

  it('always has its middle in the area, over nothing where there was room, and takes nothing in', () => {
    fc.assert(
      fc.property(
        someRect,
        someBoxes(0, 12),
        someBoxes(0, 6),
        fc.boolean(),
        fc.option(fc.record({ x: fc.integer(), y: fc.integer() })),
        (given, boxes, outside, mayGrow, near) => {
          const inside = boxes.filter((box) => touches(box, given));
          const beyond = outside.filter((box) => !holds(given, middleOf(box)));
          const room = { area: given, inside, outside: beyond, size, gap: 24, near, mayGrow };
          const { at, area: after } = placeInArea(room);
          expect(holds(after, middleOf({ ...at, ...size }))).toBe(true);
          if (!mayGrow) expect(after).toEqual(given);
          if (after.height > given.height || after.width > given.width) {
            expect(inside.some((box) => touches(box, { ...at, ...size }))).toBe(false);
          }
        },
      ),
    );
  });
});

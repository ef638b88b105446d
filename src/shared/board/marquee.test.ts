import fc from 'fast-check';
import { expect, it } from 'vitest';
import { someBoxes, someRect } from './box.testkit';
import { caught, contains, rectBetween } from './marquee';

it('[B66] a marquee takes at least what lies wholly in it, in the order given', () => {
  fc.assert(
    fc.property(someBoxes(0, 20), someRect, (boxes, marquee) => {
      const touching = caught(boxes, marquee, () => 'touching');
      const inside = caught(boxes, marquee, () => 'containing');
      expect(touching).toEqual(expect.arrayContaining([...inside]));
      expect(touching).toEqual([...touching].sort((a, b) => place(a) - place(b)));
      for (const box of boxes) {
        if (contains(marquee, box)) expect(inside).toContain(box.id);
      }
    }),
  );
});

it('[B66] is the same from whichever corner it was pulled', () => {
  const rect = { x: -10, y: 5, width: 30, height: 20 };
  expect(rectBetween({ x: -10, y: 5 }, { x: 20, y: 25 })).toEqual(rect);
  expect(rectBetween({ x: 20, y: 5 }, { x: -10, y: 25 })).toEqual(rect);
});

function place(id: string): number {
  return Number(id.slice(1));
}

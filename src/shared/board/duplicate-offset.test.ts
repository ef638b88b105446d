import fc from 'fast-check';
import { expect, it } from 'vitest';
import { someBoxes } from './box.testkit';
import { duplicateOffset } from './duplicate-offset';

it('[B61] copies never lie exactly on what is there, however often they are made', () => {
  fc.assert(
    fc.property(someBoxes(1, 5), fc.integer({ min: 1, max: 12 }), (originals, times) => {
      const taken = [...originals];
      for (let time = 0; time < times; time += 1) {
        const by = duplicateOffset(originals, taken);
        const copies = originals.map((box) => ({ ...box, x: box.x + by.x, y: box.y + by.y }));
        for (const copy of copies) {
          expect(taken.some(({ x, y }) => x === copy.x && y === copy.y)).toBe(false);
        }
        taken.push(...copies);
      }
    }),
  );
});

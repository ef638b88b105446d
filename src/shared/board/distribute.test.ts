import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedTo, someBoxes } from './box.testkit';
import { distribute } from './distribute';
import { boundsOf } from './geometry';

const direction = fc.constantFrom('horizontally' as const, 'vertically' as const);

describe('[B61] distributing', () => {
  it('makes the gaps equal, to a unit, and never lets boxes overlap that way', () => {
    fc.assert(
      fc.property(someBoxes(3, 12), direction, (boxes, how) => {
        const [start, extent] =
          how === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
        const after = movedTo(boxes, distribute(boxes, how));
        const order = [...after].sort((a, b) => a[start] - b[start]);
        const gaps = order
          .slice(1)
          .map((box, n) => box[start] - ((order[n]?.[start] ?? 0) + (order[n]?.[extent] ?? 0)));
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(2);
        expect(Math.min(...gaps)).toBeGreaterThanOrEqual(-1);
      }),
    );
  });

  it('keeps what they cover together where they fit', () => {
    fc.assert(
      fc.property(someBoxes(3, 12), direction, (boxes, how) => {
        const extent = how === 'horizontally' ? 'width' : 'height';
        const before = boundsOf(boxes);
        const after = boundsOf(movedTo(boxes, distribute(boxes, how)));
        const filled = boxes.reduce((sum, box) => sum + box[extent], 0);
        fc.pre(before !== null && filled <= before[extent]);
        expect(after).toEqual(before);
      }),
    );
  });

  it('changes nothing when it is done a second time, and leaves two alone', () => {
    fc.assert(
      fc.property(someBoxes(0, 12), direction, (boxes, how) => {
        const once = movedTo(boxes, distribute(boxes, how));
        expect(movedTo(once, distribute(once, how))).toEqual(once);
        if (boxes.length < 3) expect(once).toEqual(boxes);
      }),
    );
  });
});

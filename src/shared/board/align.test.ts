import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, align } from './align';
import { movedTo, someBoxes } from './box.testkit';
import { boundsOf } from './geometry';

const alignment = fc.constantFrom(...ALIGNMENTS);

describe('[B60] aligning', () => {
  it('changes nothing when it is done a second time', () => {
    fc.assert(
      fc.property(someBoxes(1, 12), alignment, (boxes, to) => {
        const once = movedTo(boxes, align(boxes, to));
        expect(movedTo(once, align(once, to))).toEqual(once);
      }),
    );
  });

  it('moves nothing the other way, nothing out of what they covered, and nothing to a half unit', () => {
    fc.assert(
      fc.property(someBoxes(1, 12), alignment, (boxes, to) => {
        const before = boundsOf(boxes);
        const after = movedTo(boxes, align(boxes, to));
        const upright = ['left', 'centre', 'right'].includes(to);
        for (const [n, box] of after.entries()) {
          expect(upright ? box.y : box.x).toBe(upright ? boxes[n]?.y : boxes[n]?.x);
          expect(Number.isInteger(box.x) && Number.isInteger(box.y)).toBe(true);
          if (before === null) continue;
          expect(box.x).toBeGreaterThanOrEqual(before.x - 1);
          expect(box.x + box.width).toBeLessThanOrEqual(before.x + before.width + 1);
        }
      }),
    );
  });

  it('puts an edge of all on the outermost, and middles on a line', () => {
    const boxes = [
      { id: 'a', x: 0, y: 0, width: 100, height: 50 },
      { id: 'b', x: 300, y: 200, width: 200, height: 80 },
    ];
    expect(align(boxes, 'left').get('b')).toEqual({ x: 0, y: 200 });
    expect(align(boxes, 'right').get('a')).toEqual({ x: 400, y: 0 });
    expect(align(boxes, 'bottom').get('a')).toEqual({ x: 0, y: 230 });
    expect(align(boxes, 'centre').get('a')).toEqual({ x: 200, y: 0 });
    expect(align(boxes, 'centre').get('b')).toEqual({ x: 150, y: 200 });
  });
});

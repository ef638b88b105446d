import fc from 'fast-check';
import type { Box } from './box';
import type { Rect } from './geometry';

const side = fc.integer({ min: 40, max: 400 });

/** A rectangle about as large as a card, within a few screens. */
export const someRect: fc.Arbitrary<Rect> = fc.record({
  x: fc.integer({ min: -1500, max: 1500 }),
  y: fc.integer({ min: -1500, max: 1500 }),
  width: side,
  height: side,
});

/** Boxes with ids of their own; some lie on the very same place. */
export function someBoxes(minLength: number, maxLength: number): fc.Arbitrary<readonly Box[]> {
  const crowded = fc.record({
    x: fc.integer({ min: 0, max: 4 }).map((n) => n * 100),
    y: fc.integer({ min: 0, max: 4 }).map((n) => n * 100),
    width: fc.constant(100),
    height: fc.constant(100),
  });
  return fc
    .array(fc.oneof(someRect, crowded), { minLength, maxLength })
    .map((rects) => rects.map((rect, n) => ({ id: `c${n}`, ...rect })));
}

/** The boxes moved to their new places. */
export function movedTo(
  boxes: readonly Box[],
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): readonly Box[] {
  return boxes.map((box) => ({ ...box, ...places.get(box.id) }));
}

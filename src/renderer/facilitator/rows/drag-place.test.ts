import { expect, test } from 'vitest';
import { placeAfterDrag } from './drag-place';

const rows = [40, 40, 60, 40];

test('[K3] a hand changes place with the next once it lies over more than half of it', () => {
  const cases = [19, 21, 69, 71, 500].map((by) => placeAfterDrag(rows, 0, by));
  expect(cases).toEqual([0, 1, 1, 2, 3]);
});

test('upwards it is the same, and never beyond the first', () => {
  expect([-19, -31, -81, -500].map((by) => placeAfterDrag(rows, 3, by))).toEqual([3, 2, 1, 0]);
});

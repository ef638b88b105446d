import { type Box, byId } from './box';
import { boundsOf, type Point } from './geometry';

export type Direction = 'horizontally' | 'vertically';

/**
 * [B61] Where each box goes (top left, whole board units) so that the gaps between neighbours are
 * equal, to a unit. What they cover together stays the same, unless they do not fit beside each other:
 * then they stand edge to edge from the first on. Boxes are taken in the order of their middles, then
 * ids. Fewer than three stay.
 */
export function distribute(boxes: readonly Box[], how: Direction): ReadonlyMap<string, Point> {
  const bounds = boundsOf(boxes);
  if (bounds === null || boxes.length < 3) return new Map(boxes.map((box) => [box.id, at(box)]));
  const [start, extent] =
    how === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const order = [...boxes].sort(
    (a, b) => a[start] + a[extent] / 2 - b[start] - b[extent] / 2 || byId(a, b),
  );
  const filled = order.reduce((sum, box) => sum + box[extent], 0);
  const gap = Math.max(0, (bounds[extent] - filled) / (order.length - 1));
  const places = new Map<string, Point>();
  let next = bounds[start];
  for (const box of order) {
    places.set(box.id, { ...at(box), [start]: Math.round(next) });
    next += box[extent] + gap;
  }
  return places;
}

function at({ x, y }: Box): Point {
  return { x, y };
}

/**
 * The place (from 0) at which a row is let go.
 *
 * @param heights of all rows, in pixels
 * @param at where the row was
 * @param by how far it was dragged, in pixels, down positive
 */
export function placeAfterDrag(heights: readonly number[], at: number, by: number): number {
  let to = at;
  let left = Math.abs(by);
  const step = by < 0 ? -1 : 1;
  // A row changes place with its neighbour once it lies over more than half of it.
  for (let next = at + step; next >= 0 && next < heights.length; next += step) {
    const height = heights[next] ?? 0;
    if (left <= height / 2) break;
    left -= height;
    to = next;
  }
  return to;
}

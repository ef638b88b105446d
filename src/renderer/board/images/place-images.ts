import type { Point, Rect, Size } from '../../../shared/board/geometry';

/** Board units: a picture comes onto the board no larger than this; it can be pulled larger. */
const LARGEST = { width: 480, height: 360 };
const GAP = 16;
const PER_ROW = 4;
const LEAST = 24;

/** The size (board units) a picture of so many px gets on the board. */
export function sizeOnBoard({ width, height }: Size): Size {
  const scale = Math.min(1, LARGEST.width / width, LARGEST.height / height);
  return {
    width: Math.max(LEAST, Math.round(width * scale)),
    height: Math.max(LEAST, Math.round(height * scale)),
  };
}

/** Where pictures added together lie: in rows, the first with its middle at `at`. */
export function placesOf(sizes: readonly Size[], at: Point): readonly Rect[] {
  const [first] = sizes;
  if (first === undefined) return [];
  const left = at.x - first.width / 2;
  let x = left;
  let y = at.y - first.height / 2;
  let rowHeight = 0;
  return sizes.map((size, index) => {
    if (index > 0 && index % PER_ROW === 0) {
      x = left;
      y += rowHeight + GAP;
      rowHeight = 0;
    }
    const rect = { x, y, ...size };
    x += size.width + GAP;
    rowHeight = Math.max(rowHeight, size.height);
    return rect;
  });
}

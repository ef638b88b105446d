/** A point in board units (one unit is one CSS pixel at zoom 1) or in screen pixels. */
export type Point = { readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

/** A rectangle by its top left corner. */
export type Rect = Point & Size;

/** Whether two rectangles come closer than `gap` to each other. */
export function touches(a: Rect, b: Rect, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** The smallest rectangle round all of them; null for none. */
export function boundsOf(rects: readonly Rect[]): Rect | null {
  const [first] = rects;
  if (first === undefined) return null;
  let { x: left, y: top } = first;
  let right = left + first.width;
  let bottom = top + first.height;
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The same rectangle with `by` more on every side. */
export function grown(rect: Rect, by: number): Rect {
  return {
    x: rect.x - by,
    y: rect.y - by,
    width: rect.width + 2 * by,
    height: rect.height + 2 * by,
  };
}

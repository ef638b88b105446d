import type { Point, Rect, Size } from '../../../shared/board/geometry';

/** Where the board lies on the map: screen pixels per board unit, and of the board's origin. */
export type MapFrame = { readonly scale: number; readonly left: number; readonly top: number };

/** Screen pixels kept free round everything; a few cards are not blown up. */
const MARGIN = 8;
const MOST_SCALE = 0.12;
/** From this share on it is the whole board, give or take an edge. */
const WHOLE = 0.995;

/** The map of all that lies within `bounds`, in the middle of `size` pixels. */
export function mapFor(bounds: Rect, size: Size): MapFrame {
  const scale = Math.min(
    MOST_SCALE,
    Math.max(1, size.width - 2 * MARGIN) / Math.max(1, bounds.width),
    Math.max(1, size.height - 2 * MARGIN) / Math.max(1, bounds.height),
  );
  return {
    scale,
    left: size.width / 2 - (bounds.x + bounds.width / 2) * scale,
    top: size.height / 2 - (bounds.y + bounds.height / 2) * scale,
  };
}

/** A part of the board in pixels of the map. */
export function onMap({ scale, left, top }: MapFrame, part: Rect): Rect {
  return {
    x: part.x * scale + left,
    y: part.y * scale + top,
    width: part.width * scale,
    height: part.height * scale,
  };
}

/** The point of the board under a pixel of the map. */
export function underMap({ scale, left, top }: MapFrame, { x, y }: Point): Point {
  return { x: (x - left) / scale, y: (y - top) / scale };
}

/** Which part of the board is seen, in words. */
export function coverWords(part: Rect, bounds: Rect | null): string {
  if (bounds === null) return 'The board is empty';
  const left = Math.max(part.x, bounds.x);
  const top = Math.max(part.y, bounds.y);
  const right = Math.min(part.x + part.width, bounds.x + bounds.width);
  const bottom = Math.min(part.y + part.height, bounds.y + bounds.height);
  if (right <= left || bottom <= top) return 'Showing nothing of the board';
  const share =
    ((right - left) * (bottom - top)) / (Math.max(1, bounds.width) * Math.max(1, bounds.height));
  if (share >= WHOLE) return 'Showing the whole board';
  const across = third((left + right) / 2, bounds.x, bounds.width, ['left', '', 'right']);
  const down = third((top + bottom) / 2, bounds.y, bounds.height, ['top', '', 'bottom']);
  const place = `${down} ${across}`.trim();
  const percent = Math.max(1, Math.round(share * 100));
  return `Showing ${percent} % of the board, ${place === '' ? 'in the middle' : place}`;
}

function third(
  at: number,
  from: number,
  length: number,
  names: readonly [string, string, string],
): string {
  const share = (at - from) / Math.max(1, length);
  return share < 0.36 ? names[0] : share > 0.64 ? names[2] : names[1];
}

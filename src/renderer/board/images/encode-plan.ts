import type { Size } from '../../../shared/board/geometry';

/** The long side of a picture on the board, in px. */
export const LONG_SIDE = 1_600;

/** From a good picture down to one that is always small enough. */
const SIDES = [LONG_SIDE, 1_280, 1_024, 800, 640, 480] as const;
const QUALITIES = [0.85, 0.72, 0.58] as const;
/** A try that is so many times too large is not mended by quality. */
const HOPELESS = 2.5;

/** One try at making a picture small enough: how large it is drawn, and the encoder's quality. */
export type Try = { readonly size: Size; readonly quality: number };

/** The size with this long side at most, in whole px; nothing is made larger. */
export function fittedIn(source: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(source.width, source.height));
  return {
    width: Math.max(1, Math.round(source.width * scale)),
    height: Math.max(1, Math.round(source.height * scale)),
  };
}

/**
 * [B88] The next try after one that came out `bytes` large where `most` are allowed; null if nothing is left to try.
 * Quality is lowered first, then size.
 */
export function nextTry(source: Size, last: Try | null, bytes: number, most: number): Try | null {
  const sizes = distinct(SIDES.map((side) => fittedIn(source, side)));
  const [first] = sizes;
  if (first === undefined) return null;
  if (last === null) return { size: first, quality: QUALITIES[0] };
  const lower = QUALITIES.find((quality) => quality < last.quality);
  if (lower !== undefined && bytes < most * HOPELESS) return { size: last.size, quality: lower };
  const smaller = sizes.find(
    (size) => size.width * size.height < last.size.width * last.size.height,
  );
  return smaller === undefined ? null : { size: smaller, quality: QUALITIES[0] };
}

function distinct(sizes: readonly Size[]): readonly Size[] {
  return sizes.filter((size, n) => {
    const before = sizes[n - 1];
    return before === undefined || before.width !== size.width || before.height !== size.height;
  });
}

import { grown, type Rect, type Size } from '../../../shared/board/geometry';

/** Dots of the picture for each board unit, where it does not become too large. */
export const PICTURE_SCALE = 2;
/** In dots: what every browser can draw, and every program open. */
export const MOST_SIDE = 8_000;
export const MOST_DOTS = 32_000_000;
/** Board units round what is shown. */
export const PICTURE_MARGIN = 32;

/** How large a picture is, in whole dots, and which part of the board it shows. */
export type PictureSize = Size & {
  readonly part: Rect;
  /** Dots for each board unit. */
  readonly scale: number;
  /** Whether it had to be drawn smaller than it should be. */
  readonly isReduced: boolean;
};

/** [B132] The size of a picture of `bounds` (board units): at 2 dots a unit, or what is the most. */
export function pictureSize(bounds: Rect): PictureSize {
  const part = grown(bounds, PICTURE_MARGIN);
  const scale = Math.min(
    PICTURE_SCALE,
    MOST_SIDE / Math.max(part.width, part.height),
    Math.sqrt(MOST_DOTS / (part.width * part.height)),
  );
  return {
    part,
    scale,
    width: Math.max(1, Math.floor(part.width * scale)),
    height: Math.max(1, Math.floor(part.height * scale)),
    isReduced: scale < PICTURE_SCALE,
  };
}

import { MOST_IMAGE_BYTES } from './object';

/** So many pictures a board holds at most; every page that opens it loads them all. */
export const MOST_IMAGES = 200;
export const MOST_IMAGE_BYTES_IN_ALL = 24 * 1024 * 1024;

/** What a picture that is on the board, or should be, weighs. */
export type ImageWeight = { readonly bytes: number };

/** Whether a picture may be added; if not, what is used up. */
export type ImageRoom = 'ok' | 'tooLarge' | 'tooMany' | 'full';

/** [B87] Whether one more picture may be added to those on the board. */
export function mayAddImage(existing: readonly ImageWeight[], next: ImageWeight): ImageRoom {
  if (next.bytes > MOST_IMAGE_BYTES) return 'tooLarge';
  if (existing.length >= MOST_IMAGES) return 'tooMany';
  const used = existing.reduce((sum, { bytes }) => sum + bytes, 0);
  return used + next.bytes > MOST_IMAGE_BYTES_IN_ALL ? 'full' : 'ok';
}

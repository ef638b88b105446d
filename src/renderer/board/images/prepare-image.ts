import type { Size } from '../../../shared/board/geometry';
import { type EncodedImage, encodeImage } from './encode-image';
import { HEADER_BYTES, isSvg, readHeader } from './image-header';
import { type ImageRefusal, refused } from './image-refusal';

/** A picture that is ready for the board; `size` in px. */
export type PreparedImage = EncodedImage & { readonly ok: true };

const MOST_SOURCE_BYTES = 40 * 1024 * 1024;
const MOST_PIXELS = 50_000_000;

/**
 * [B88] Makes a file ready for the board: upright, at most 1,600 px and 200 KiB, still, and without what
 * the camera noted (place, time, device). Or says why not, and what to do.
 */
export async function prepareImage(file: Blob): Promise<PreparedImage | ImageRefusal> {
  if (file.size > MOST_SOURCE_BYTES) return refused('tooLarge');
  const start = await bytesOf(file.slice(0, HEADER_BYTES));
  if (start === null) return refused('unreadable');
  if (isSvg(start)) return refused('drawing');
  const header = readHeader(start);
  if (header === null) return refused('notAnImage');
  // Before it is decoded: a small file may unpack to gigabytes.
  if (header.size !== null && pixels(header.size) > MOST_PIXELS) return refused('tooManyPixels');
  const bitmap = await decoded(file);
  if (bitmap === null) return refused('unreadable');
  try {
    if (pixels(bitmap) > MOST_PIXELS) return refused('tooManyPixels');
    const encoded = await encodeImage(bitmap);
    return encoded === null ? refused('tooDetailed') : { ok: true, ...encoded };
  } finally {
    bitmap.close();
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    // A dropped folder, or a file that is gone since.
    return null;
  }
}

/** The first frame, turned as the camera was held. */
async function decoded(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // Broken, or a format this browser does not know.
    return null;
  }
}

function pixels({ width, height }: Size): number {
  return width * height;
}

import type { Size } from '../../../shared/board/geometry';
import { type ImageMime, MOST_IMAGE_BYTES } from '../../../shared/board/object';
import { nextTry, type Try } from './encode-plan';

/** A picture as it goes on the board, without anything the camera noted about it. */
export type EncodedImage = {
  readonly data: Uint8Array;
  readonly mime: ImageMime;
  readonly size: Size;
};

/** Draws and encodes a picture until it is small enough; null if it never is. */
export async function encodeImage(source: ImageBitmap): Promise<EncodedImage | null> {
  const full = { width: source.width, height: source.height };
  let attempt: Try | null = null;
  let bytes = 0;
  for (;;) {
    attempt = nextTry(full, attempt, bytes, MOST_IMAGE_BYTES);
    if (attempt === null) return null;
    const encoded = await encodeOnce(source, attempt);
    if (encoded === null) return null;
    if (encoded.size <= MOST_IMAGE_BYTES) {
      const data = new Uint8Array(await encoded.arrayBuffer());
      const mime = mimeOf(encoded);
      return mime === null ? null : { data, mime, size: attempt.size };
    }
    bytes = encoded.size;
  }
}

async function encodeOnce(source: ImageBitmap, { size, quality }: Try): Promise<Blob | null> {
  const canvas = drawn(source, size);
  const webp = await blobOf(canvas, 'image/webp', quality);
  // A browser that cannot write WebP gives PNG.
  if (webp?.type === 'image/webp') return webp;
  if (isTransparent(canvas)) {
    const png = await blobOf(canvas, 'image/png');
    if (png !== null && png.size <= MOST_IMAGE_BYTES) return png;
  }
  return blobOf(onWhite(canvas), 'image/jpeg', quality);
}

/** Draws the picture smaller, by halves: at once, fine lines would be lost. */
function drawn(source: ImageBitmap, to: Size): HTMLCanvasElement {
  let from: CanvasImageSource = source;
  let { width, height } = source;
  while (width / 2 > to.width && height / 2 > to.height) {
    width = Math.ceil(width / 2);
    height = Math.ceil(height / 2);
    from = painted(from, { width, height });
  }
  return painted(from, to);
}

function painted(
  from: CanvasImageSource,
  { width, height }: Size,
  ground?: string,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  if (ground !== undefined) {
    context.fillStyle = ground;
    context.fillRect(0, 0, width, height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(from, 0, 0, width, height);
  return canvas;
}

function onWhite(canvas: HTMLCanvasElement): HTMLCanvasElement {
  return painted(canvas, canvas, '#ffffff');
}

function isTransparent(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  if (pixels === undefined) return false;
  for (let at = 3; at < pixels.length; at += 4) {
    if (pixels[at] !== 255) return true;
  }
  return false;
}

function mimeOf({ type }: Blob): ImageMime | null {
  return type === 'image/webp' || type === 'image/jpeg' || type === 'image/png' ? type : null;
}

function blobOf(
  canvas: HTMLCanvasElement,
  type: ImageMime,
  quality?: number,
): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

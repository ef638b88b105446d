import { drawPicture, type PictureParts } from './draw-picture';
import { readMarks } from './kind-marks';
import type { PictureEntries } from './picture-entries';
import { readLook } from './picture-look';
import { type PictureSize, pictureSize } from './picture-size';

/** A picture as a PNG file, in dots. */
export type MadePicture = Pick<PictureSize, 'width' | 'height' | 'isReduced'> & {
  readonly png: Blob;
};

/** So much smaller a picture is tried once more where the device has no room for it. */
const SMALLER = 0.5;

/** [B131] Makes a picture of a part of the board, in the light theme. Throws if the device cannot. */
export async function makePicture(
  entries: PictureEntries,
  board: HTMLElement,
): Promise<MadePicture> {
  const parts = { look: readLook(board), marks: readMarks(), images: await decoded(entries) };
  const size = pictureSize(entries.bounds);
  const made = await drawn(entries, size, parts);
  if (made !== null) return made;
  const less = {
    ...size,
    scale: size.scale * SMALLER,
    width: Math.max(1, Math.floor(size.width * SMALLER)),
    height: Math.max(1, Math.floor(size.height * SMALLER)),
    isReduced: true,
  };
  const second = await drawn(entries, less, parts);
  if (second === null) throw new Error('This device has no room for a picture of this size.');
  return second;
}

async function drawn(
  entries: PictureEntries,
  { width, height, scale, part, isReduced }: PictureSize,
  parts: PictureParts,
): Promise<MadePicture | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const to = canvas.getContext('2d', { alpha: false });
  if (to === null) return null;
  to.fillStyle = parts.look.ground;
  to.fillRect(0, 0, width, height);
  to.setTransform(scale, 0, 0, scale, -part.x * scale, -part.y * scale);
  drawPicture(to, entries, parts);
  const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return png === null ? null : { png, width, height, isReduced };
}

/** The pictures among the entries; one that cannot be read is left out, and drawn as such. */
async function decoded({ objects }: PictureEntries): Promise<ReadonlyMap<string, ImageBitmap>> {
  const images = new Map<string, ImageBitmap>();
  for (const [object] of objects) {
    if (object.type !== 'image') continue;
    // A copy: what Y.js gives may lie in memory that is shared, which no Blob takes.
    const file = new Blob([new Uint8Array(object.data)], { type: object.mime });
    const image = await createImageBitmap(file).catch(() => null);
    if (image !== null) images.set(object.id, image);
  }
  return images;
}

import { byLayer } from '../../../shared/board/place';
import { drawCard } from './draw-card';
import { drawLink } from './draw-link';
import { type DecodedImages, drawObject } from './draw-object';
import type { KindMarks } from './kind-marks';
import type { PictureEntries } from './picture-entries';
import type { PictureLook } from './picture-look';

/** What the drawing needs besides the entries: how things look, marks of kinds, pictures of the board. */
export type PictureParts = {
  readonly look: PictureLook;
  readonly marks: KindMarks;
  readonly images: DecodedImages;
};

/**
 * [B131] Draws a part of the board, as it is layered there: areas, links, then everything else. The
 * context is in board units already, and its ground is painted.
 */
export function drawPicture(
  to: CanvasRenderingContext2D,
  { cards, objects, links }: PictureEntries,
  { look, marks, images }: PictureParts,
): void {
  const layers = [
    ...cards.map((each) => ({ of: each.card, draw: () => drawCard(to, each, look, marks) })),
    ...objects.map(([of, rect]) => ({ of, draw: () => drawObject(to, of, rect, look, images) })),
  ].sort((a, b) => byLayer(a.of, b.of));
  const isArea = ({ of }: (typeof layers)[number]) => 'type' in of && of.type === 'area';
  for (const { draw } of layers.filter(isArea)) draw();
  for (const link of links) drawLink(to, link, look);
  for (const { draw } of layers.filter((each) => !isArea(each))) draw();
}

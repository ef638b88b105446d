import type { Rect } from '../../../shared/board/geometry';
import type {
  AreaObject,
  BoardObject,
  ImageObject,
  TextObject,
} from '../../../shared/board/object';
import { drawInk } from '../ink';
import { drawOneLine, drawWords } from './draw-words';
import type { PictureLook } from './picture-look';

/** Pictures of the board, ready to be drawn, by id; what cannot be shown is left out. */
export type DecodedImages = ReadonlyMap<string, CanvasImageSource>;

/** Board units, as in objects.css: how large words are and how far apart their lines. */
const SCALES: readonly (readonly [size: number, leading: number])[] = [
  [20, 28],
  [32, 40],
  [52, 62],
  [84, 98],
];
/** Words were measured as the page sets them: the last letter must not break for a hair. */
const SLACK = 4;

/** Draws an area, words, a picture or a stroke. */
export function drawObject(
  to: CanvasRenderingContext2D,
  object: BoardObject,
  rect: Rect,
  look: PictureLook,
  images: DecodedImages,
): void {
  switch (object.type) {
    case 'area':
      drawArea(to, object, rect, look);
      break;
    case 'text':
      drawText(to, object, rect, look);
      break;
    case 'image':
      drawImage(to, object, rect, look, images);
      break;
    case 'ink':
      drawInk(to, object, 'light', rect);
      break;
  }
}

function drawArea(
  to: CanvasRenderingContext2D,
  { tint, name }: AreaObject,
  rect: Rect,
  look: PictureLook,
): void {
  const tints = look.areas[tint] ?? look.areas[0];
  to.beginPath();
  to.roundRect(rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2, 14);
  to.fillStyle = tints?.ground ?? look.raised;
  to.fill();
  to.strokeStyle = tints?.edge ?? look.muted;
  to.lineWidth = 2;
  to.stroke();
  const place = { x: rect.x + 18, y: rect.y + 12, width: rect.width - 36, height: 28 };
  const setting = { family: look.family, size: 20, leading: 28, weight: 650, colour: look.ink };
  if (name !== '') drawOneLine(to, name, place, setting);
}

function drawText(
  to: CanvasRenderingContext2D,
  { text, scale }: TextObject,
  rect: Rect,
  look: PictureLook,
): void {
  const [size, leading] = SCALES[scale - 1] ?? [20, 28];
  const place = { ...rect, width: rect.width + SLACK, height: rect.height + SLACK };
  drawWords(to, text, place, { family: look.family, size, leading, weight: 500, colour: look.ink });
}

function drawImage(
  to: CanvasRenderingContext2D,
  { id, alt }: ImageObject,
  rect: Rect,
  look: PictureLook,
  images: DecodedImages,
): void {
  const image = images.get(id);
  to.save();
  to.beginPath();
  to.roundRect(rect.x, rect.y, rect.width, rect.height, 6);
  if (image !== undefined) {
    to.clip();
    to.drawImage(image, rect.x, rect.y, rect.width, rect.height);
  } else {
    to.fillStyle = look.raised;
    to.fill();
    to.setLineDash([4, 4]);
    to.strokeStyle = look.muted;
    to.lineWidth = 1;
    to.stroke();
    const place = {
      x: rect.x + 8,
      y: rect.y + 8,
      width: rect.width - 16,
      height: rect.height - 16,
    };
    const setting = { family: look.family, size: 14, leading: 18, weight: 400, colour: look.muted };
    drawWords(to, alt === '' ? 'This picture cannot be shown' : alt, place, setting);
  }
  to.restore();
}

import type { Rect } from '../board/geometry';
import { inkShape } from '../board/ink-shape';
import type { AreaObject, BoardObject, ImageObject, InkObject, TextObject } from '../board/object';
import { tintOf } from '../board/tints';
import { toBase64 } from './base64';
import { drawnLine, drawnWords } from './draw-text';
import { legibleLine } from './legible';
import { PAPER } from './paint';
import { round, xmlText } from './svg';

/** Board units, as in objects.css: how large words are and how far apart their lines. */
const SCALES: readonly (readonly [size: number, leading: number])[] = [
  [20, 28],
  [32, 40],
  [52, 62],
  [84, 98],
];

/** An area, words, a picture or a stroke of the board. */
export function drawObject(object: BoardObject, rect: Rect): string {
  switch (object.type) {
    case 'area':
      return drawArea(object, rect);
    case 'text':
      return drawText(object, rect);
    case 'image':
      return drawImage(object, rect);
    case 'ink':
      return drawInk(object);
  }
}

function drawArea({ tint, name }: AreaObject, rect: Rect): string {
  const { soft, ink } = tintOf(tint);
  const place = { x: rect.x + 18, y: rect.y + 12, width: rect.width - 36, height: 28 };
  const words = { size: 20, leading: 28, colour: PAPER.ink, weight: 600 };
  return [
    `<rect x="${rect.x + 1}" y="${rect.y + 1}" width="${rect.width - 2}" height="${rect.height - 2}" rx="14" fill="${soft.light}" fill-opacity="0.62" stroke="${ink.light}" stroke-opacity="0.55" stroke-width="2"/>`,
    name.trim() === '' ? '' : drawnLine(name, place, words),
  ].join('');
}

function drawText({ text, scale }: TextObject, rect: Rect): string {
  const [size, leading] = SCALES[scale - 1] ?? [20, 28];
  return drawnWords(text, rect, { size, leading, colour: PAPER.ink, weight: 500 });
}

/** [X22] The picture is in the drawing itself: nothing is asked for. */
function drawImage({ mime, alt, data }: ImageObject, rect: Rect): string {
  const words = legibleLine(alt) === '' ? 'A picture' : alt;
  return `<image x="${rect.x}" y="${rect.y}" width="${rect.width}" height="${rect.height}" preserveAspectRatio="none" href="data:${mime};base64,${toBase64(data)}"><title>${xmlText(legibleLine(words))}</title></image>`;
}

function drawInk(object: InkObject): string {
  const shape = inkShape(object);
  const [first, ...rest] = shape?.points ?? [];
  if (shape === null || first === undefined) return '';
  const at = ({ x, y }: { x: number; y: number }) =>
    `${round(object.x + x)} ${round(object.y + y)}`;
  const d = `M${at(first)}${rest.length === 0 ? 'h0.1' : rest.map((point) => `L${at(point)}`).join('')}`;
  const { ink, marker } = tintOf(object.tint);
  const isPen = object.tool === 'pen';
  const look = isPen
    ? `stroke="${ink.light}" stroke-linecap="round"`
    : `stroke="${marker.light}" stroke-opacity="0.6"`;
  return `<path d="${d}" fill="none" ${look} stroke-width="${round(shape.stroke)}" stroke-linejoin="round"/>`;
}

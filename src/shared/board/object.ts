import * as Y from 'yjs';
import { readText } from './card';
import { type Place, readPlace } from './place';

/** A named part of the board that carries what lies in it. */
export type AreaObject = Sized & {
  readonly type: 'area';
  readonly name: string;
  readonly tint: number;
};

/** Words that stand on the board without a card. */
export type TextObject = Place & {
  readonly type: 'text';
  readonly text: string;
  readonly scale: number;
};

export type ImageObject = Sized & {
  readonly type: 'image';
  readonly mime: ImageMime;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly data: Uint8Array;
};

/** One stroke; its points are packed by `ink-points.ts`. */
export type InkObject = Sized & {
  readonly type: 'ink';
  readonly tool: InkTool;
  readonly tint: number;
  /** Width of the stroke in board units. */
  readonly stroke: number;
  readonly points: Uint8Array;
};

export type BoardObject = AreaObject | TextObject | ImageObject | InkObject;
export type ObjectType = BoardObject['type'];

type Sized = Place & { readonly width: number; readonly height: number };

export const INK_TOOLS = ['pen', 'highlighter'] as const;
export type InkTool = (typeof INK_TOOLS)[number];

export const IMAGE_MIMES = ['image/webp', 'image/jpeg', 'image/png'] as const;
export type ImageMime = (typeof IMAGE_MIMES)[number];

/** Bytes of one picture; what is larger is not shown, and never written by this app. */
export const MOST_IMAGE_BYTES = 200 * 1024;
export const MOST_INK_BYTES = 16 * 1024;
export const NAME_LETTERS = 120;
export const TINTS = 6;
export const TEXT_SCALES = 4;
const MOST_STROKE = 80;

/** An object as read from the board, or a harmless stand-in for what cannot be read. */
export type ReadObject =
  | { readonly ok: true; readonly object: BoardObject }
  | { readonly ok: false; readonly id: string; readonly reason: string };

/** [B1] Reads one entry of the objects map. Never throws: any peer can have written anything there. */
export function readObject(id: string, entry: unknown): ReadObject {
  if (!(entry instanceof Y.Map)) return { ok: false, id, reason: 'not an object' };
  const place = readPlace(id, entry);
  if (place === null) return { ok: false, id, reason: 'an object of nobody, or nowhere' };
  const object = readContent(place, entry);
  return object === null
    ? { ok: false, id, reason: 'an object of no known type' }
    : { ok: true, object };
}

/** Every object of the board that can be read, in the order of their ids. */
export function readObjects(objects: Y.Map<unknown>): readonly BoardObject[] {
  return [...objects.entries()]
    .map(([id, entry]) => readObject(id, entry))
    .flatMap((read) => (read.ok ? [read.object] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readContent(place: Place, entry: Y.Map<unknown>): BoardObject | null {
  const type = entry.get('type');
  if (type === 'text') return readTextObject(place, entry);
  const { width, height } = place;
  if (width === null || height === null) return null;
  const sized = { ...place, width, height };
  if (type === 'area') return readArea(sized, entry);
  if (type === 'image') return readImage(sized, entry);
  return type === 'ink' ? readInk(sized, entry) : null;
}

function readTextObject(place: Place, entry: Y.Map<unknown>): TextObject | null {
  const text = readText(entry.get('text'));
  if (text === null) return null;
  return { ...place, type: 'text', text, scale: stepOf(entry.get('scale'), 1, TEXT_SCALES) };
}

function readArea(place: Sized, entry: Y.Map<unknown>): AreaObject {
  const name = entry.get('name');
  return {
    ...place,
    type: 'area',
    name: typeof name === 'string' ? name.slice(0, NAME_LETTERS) : '',
    tint: stepOf(entry.get('tint'), 0, TINTS - 1),
  };
}

function readImage(place: Sized, entry: Y.Map<unknown>): ImageObject | null {
  const data = entry.get('data');
  const mime = IMAGE_MIMES.find((known) => known === entry.get('mime'));
  const alt = entry.get('alt');
  if (!isBytes(data, MOST_IMAGE_BYTES) || mime === undefined) return null;
  const words = typeof alt === 'string' ? alt.slice(0, NAME_LETTERS) : '';
  return { ...place, type: 'image', mime, alt: words, data };
}

function readInk(place: Sized, entry: Y.Map<unknown>): InkObject | null {
  const points = entry.get('points');
  const tool = INK_TOOLS.find((known) => known === entry.get('tool'));
  const width = entry.get('width');
  if (!isBytes(points, MOST_INK_BYTES) || tool === undefined) return null;
  const stroke = typeof width === 'number' && width >= 1 ? Math.min(width, MOST_STROKE) : 4;
  return {
    ...place,
    type: 'ink',
    tool,
    tint: stepOf(entry.get('tint'), 0, TINTS - 1),
    stroke,
    points,
  };
}

function isBytes(value: unknown, most: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length > 0 && value.length <= most;
}

function stepOf(value: unknown, least: number, most: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : least;
}

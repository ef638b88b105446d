import { MOST_INK_BYTES } from './object';
import { MOST_SIZE } from './place';

/** A point of a stroke: board units from the top left corner of what it belongs to; pressure from 0 to 1. */
export type InkPoint = { readonly x: number; readonly y: number; readonly pressure: number };

/** How many parts of a board unit are kept: a quarter is a pixel at the nearest zoom. */
const PARTS = 4;
const FORMAT = 1;
const MOST_PART = MOST_SIZE * PARTS;
/** A step is two numbers of at most 18 bits (3 bytes each) and the pressure. */
const MOST_BYTES_PER_POINT = 7;
/** So many points always fit in one stroke, however far apart. */
export const MOST_INK_POINTS = Math.floor((MOST_INK_BYTES - 1) / MOST_BYTES_PER_POINT);

/** The point as it is kept: packing and reading it changes nothing more. */
export function keptPoint({ x, y, pressure }: InkPoint): InkPoint {
  return { x: partsOf(x) / PARTS, y: partsOf(y) / PARTS, pressure: pressureByte(pressure) / 255 };
}

/** [B80] Packs the points of one stroke; what is beyond `MOST_INK_POINTS` is left out. */
export function packPoints(points: readonly InkPoint[]): Uint8Array {
  const bytes: number[] = [FORMAT];
  let lastX = 0;
  let lastY = 0;
  for (const point of points.slice(0, MOST_INK_POINTS)) {
    const x = partsOf(point.x);
    const y = partsOf(point.y);
    writeStep(bytes, x - lastX);
    writeStep(bytes, y - lastY);
    bytes.push(pressureByte(point.pressure));
    lastX = x;
    lastY = y;
  }
  return Uint8Array.from(bytes);
}

/** [B80] The points of a stroke; null for bytes that are none. Never throws: any peer can have written anything. */
export function readPoints(bytes: Uint8Array): readonly InkPoint[] | null {
  if (bytes.length < 4 || bytes.length > MOST_INK_BYTES || bytes[0] !== FORMAT) return null;
  const points: InkPoint[] = [];
  let x = 0;
  let y = 0;
  let at = 1;
  while (at < bytes.length) {
    const stepX = readStep(bytes, at);
    if (stepX === null) return null;
    const stepY = readStep(bytes, stepX.end);
    if (stepY === null) return null;
    const pressure = bytes[stepY.end];
    if (pressure === undefined) return null;
    x += stepX.step;
    y += stepY.step;
    if (x < 0 || y < 0 || x > MOST_PART || y > MOST_PART) return null;
    points.push({ x: x / PARTS, y: y / PARTS, pressure: pressure / 255 });
    at = stepY.end + 1;
  }
  return points;
}

function partsOf(value: number): number {
  if (!Number.isFinite(value)) return 0;
  return Math.min(MOST_PART, Math.max(0, Math.round(value * PARTS)));
}

function pressureByte(pressure: number): number {
  if (!Number.isFinite(pressure)) return 128;
  return Math.min(255, Math.max(0, Math.round(pressure * 255)));
}

/** Small steps either way become small numbers (zigzag), and those few bytes (seven bits in each). */
function writeStep(bytes: number[], step: number): void {
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  while (rest >= 128) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function readStep(
  bytes: Uint8Array,
  from: number,
): { readonly step: number; readonly end: number } | null {
  let value = 0;
  for (let length = 0; length < 3; length += 1) {
    const byte = bytes[from + length];
    if (byte === undefined) return null;
    value |= (byte & 127) << (7 * length);
    if (byte < 128) {
      const step = value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      return { step, end: from + length + 1 };
    }
  }
  return null;
}

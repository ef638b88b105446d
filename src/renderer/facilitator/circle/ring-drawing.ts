import { EDGE, type RingLayout, type Sector } from './ring-layout';
import { type Box, line, outline, type Point, type RingPath, ringPath } from './ring-path';

/** The ground of one section: the floor under its seats, and where its name stands. */
export type DrawnSector = {
  readonly key: string;
  /** For an SVG path. */
  readonly ground: string;
  readonly tag: Point;
  /** Whether there is room for the name beside the mark. */
  readonly wide: boolean;
};

export type RingDrawing = {
  /** The edge of the table, from the top clockwise; an SVG path. */
  readonly table: string;
  readonly sectors: readonly DrawnSector[];
};

const LETTER_WIDTH = 7.6;
const TAG_PADDING = 44;
const MOST_TAG = 170;
const TAG_HEIGHT = 26;
const FROM_TABLE = { x: 10, y: 5 };

/** Half the room that who speaks takes in the middle of the table, in pixels. */
const WORDS = { x: 188, y: 88 };

/** Estimated width of a group's mark and name, in pixels. */
export function tagWidth(name: string): number {
  return Math.min(MOST_TAG, TAG_PADDING + name.length * LETTER_WIDTH);
}

/** What is drawn below the seats, from the names of the sections by key. */
export function ringDrawing(
  layout: RingLayout,
  box: Box,
  names: ReadonlyMap<string, string>,
): RingDrawing {
  const { cell, rings, table } = layout;
  const measure = { ...cell, square: layout.names };
  const paths = Array.from({ length: rings }, (_, ring) =>
    ringPath(
      box,
      { x: EDGE + cell.width * (ring + 0.5), y: EDGE + cell.height * (ring + 0.5) },
      measure,
    ),
  );
  const half = { x: cell.width / 2, y: cell.height / 2 };
  const first = paths[0];
  const last = paths.at(-1);
  if (layout.seats.length + layout.chairs.length === 0 || first === undefined || last === undefined)
    return { table: '', sectors: [] };
  const middle = { x: box.width / 2, y: box.height / 2 };
  const edge = ringPath(box, table, measure);
  // A line moved in or out keeps its shape, so that sectors begin and end where the seats do.
  const moved = (path: RingPath, by: number, ring: number) => {
    const a = middle.x - (EDGE + cell.width * (ring + 0.5));
    const b = middle.y - (EDGE + cell.height * (ring + 0.5));
    const scale = { x: (a + half.x * by) / a, y: (b + half.y * by) / b };
    return (part: number): Point => scaled(path.at(part), middle, scale);
  };
  const outside = moved(first, 1, 0);
  const inside = moved(last, -1, rings - 1);
  const groundOf = ({ from, to }: Sector): string => {
    const out = steps(from, to).map(outside);
    const down = paths.map((path) => path.at(to));
    const back = steps(to, from).map(inside);
    const up = [...paths].reverse().map((path) => path.at(from));
    return `${line([...out, ...down, ...back, ...up])}Z`;
  };
  const sectors = layout.sectors.map((sector): DrawnSector => {
    const width = tagWidth(names.get(sector.key) ?? '');
    const tag = {
      x: table.x + width / 2 + FROM_TABLE.x,
      y: table.y + TAG_HEIGHT / 2 + FROM_TABLE.y,
    };
    const a = middle.x - (EDGE + cell.width * (rings - 0.5));
    const b = middle.y - (EDGE + cell.height * (rings - 0.5));
    const scale = { x: (middle.x - tag.x) / a, y: (middle.y - tag.y) / b };
    const place = (part: number) => scaled(last.at(part), middle, scale);
    const [start, end] = [place(sector.from), place(sector.to)];
    const at = place((sector.from + sector.to) / 2);
    const hasRoom =
      Math.abs(end.x - start.x) >= width ||
      Math.abs(end.y - start.y) >= TAG_HEIGHT + 4 ||
      sector.to - sector.from > 0.4;
    const wide = hasRoom && !liesOnWords(at, width, middle);
    return {
      key: sector.key,
      ground: groundOf(sector),
      tag: at,
      wide,
    };
  });
  return { table: outline(edge), sectors };
}

/** Whether a name of this width would lie on what stands in the middle of the table. */
function liesOnWords(at: Point, width: number, middle: Point): boolean {
  const x = Math.abs(at.x - middle.x) - width / 2;
  const y = Math.abs(at.y - middle.y) - TAG_HEIGHT / 2;
  return x < WORDS.x && y < WORDS.y;
}

function steps(from: number, to: number): readonly number[] {
  const count = 32;
  return Array.from({ length: count + 1 }, (_, at) => from + ((to - from) * at) / count);
}

function scaled({ x, y }: Point, middle: Point, by: Point): Point {
  return { x: middle.x + (x - middle.x) * by.x, y: middle.y + (y - middle.y) * by.y };
}

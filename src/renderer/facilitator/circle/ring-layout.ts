import { allot } from './allot';
import { type Box, type Cell, cellsApart, type Point, type RingPath, ringPath } from './ring-path';

/** People who sit together; with nobody in it, it is one empty chair. */
export type Section = { readonly key: string; readonly members: readonly string[] };

export type PlacedSeat = Point & {
  readonly id: string;
  readonly section: string;
  /** From 0 outside. */
  readonly ring: number;
};

/** Where a section begins and ends, in parts of the way round. */
export type Sector = { readonly key: string; readonly from: number; readonly to: number };

export type RingLayout = {
  /** Width of a seat's back in pixels; everything in a seat is measured by it. */
  readonly size: number;
  /** The room a seat has for itself and its name, in pixels. */
  readonly cell: Box;
  readonly names: boolean;
  readonly rings: number;
  /** In the order of walking round: section by section. */
  readonly seats: readonly PlacedSeat[];
  readonly chairs: readonly PlacedSeat[];
  readonly sectors: readonly Sector[];
  /** How far the table is from the edges of the box. */
  readonly table: Point;
};

/** Up to this many people a name stands under each seat, even if the seats get small for it. */
const MOST_NAMES = 40;
const MOST_RINGS = 4;
const LARGEST = 88;
const SMALLEST = 12;
/** In a larger room names are left out before the seats get smaller than this. */
const SMALLEST_WITH_NAME = { few: 32, many: 44 };
const NAME_HEIGHT = 19;
const NAME_WIDTH = { least: 54, most: 118 };
/** In a flat box rings come close at the corners; then they are drawn further apart. */
const RINGS_APART = [1, 1.2, 1.5] as const;
/** Between two sections, in seats of the outer ring. */
const GAP = 0.55;
/** What has to fit on the table: who speaks, since when, and what can be done. */
const TABLE: Box = { width: 440, height: 236 };
/** Between the outermost seats and the edge of the box, for what stands out over a seat. Pixels. */
export const EDGE = 8;

/**
 * [K1] Everybody on one ring, or on several if the seats would get too small: the layout with the
 * largest seats that do not overlap. Sections follow each other clockwise from the top.
 */
export function ringLayout(sections: readonly Section[], box: Box): RingLayout {
  const places = sections.reduce((sum, { members }) => sum + Math.max(1, members.length), 0);
  const tables = [TABLE];
  const least = places <= MOST_NAMES ? SMALLEST_WITH_NAME.few : SMALLEST_WITH_NAME.many;
  return (
    largest(sections, box, { rings: 2, names: true, smallest: least, tables }) ??
    largest(sections, box, {
      rings: MOST_RINGS,
      names: false,
      smallest: SMALLEST,
      tables: [...tables, { width: 0, height: 0 }],
    }) ??
    nothing()
  );
}

type Search = {
  /** At most. */
  readonly rings: number;
  readonly names: boolean;
  readonly smallest: number;
  /** Room to keep in the middle; the second is tried when there is no layout with the first. */
  readonly tables: readonly Box[];
};

function largest(sections: readonly Section[], box: Box, search: Search): RingLayout | null {
  const { names, smallest } = search;
  for (const table of search.tables) {
    for (let size = LARGEST; size >= smallest; size -= 2) {
      for (let rings = 1; rings <= search.rings; rings += 1) {
        for (const apart of rings === 1 ? [1] : RINGS_APART) {
          const found = tryLayout(sections, box, { size, rings, apart, names, table });
          if (found !== null) return found;
        }
      }
    }
  }
  return null;
}

type Trial = {
  readonly size: number;
  readonly rings: number;
  /** How far apart the rings are, in seats. */
  readonly apart: number;
  readonly names: boolean;
  readonly table: Box;
};

function tryLayout(sections: readonly Section[], box: Box, trial: Trial): RingLayout | null {
  const { size, rings, apart, names } = trial;
  const cell = cellOf(size, names);
  const insets = Array.from({ length: rings + 1 }, (_, ring) => ({
    x: EDGE + cell.width * (ring * apart + 0.5),
    y: EDGE + cell.height * (ring * apart + 0.5),
  }));
  const last = insets[rings - 1] ?? { x: 0, y: 0 };
  const table = { x: last.x + cell.width / 2 + 6, y: last.y + cell.height / 2 + 6 };
  const tooSmall =
    box.width - 2 * table.x < trial.table.width || box.height - 2 * table.y < trial.table.height;
  if (tooSmall || box.width < 2 * last.x || box.height < 2 * last.y) return null;
  const paths = insets.slice(0, rings).map((inset) => ringPath(box, inset, cell));
  const sectors = sectorsOf(sections, paths);
  if (sectors === null) return null;
  const all = sectors.flatMap(({ sector, counts, ids }) => seatsOf(sector, counts, ids, paths));
  if (anyOverlap(all, cell)) return null;
  const empty = new Set(sections.filter((s) => s.members.length === 0).map((s) => s.key));
  return {
    size,
    cell,
    names,
    rings,
    seats: all.filter((seat) => !empty.has(seat.section)),
    chairs: all.filter((seat) => empty.has(seat.section)),
    sectors: sectors.map(({ sector }) => sector),
    table,
  };
}

function cellOf(size: number, names: boolean): Cell {
  if (!names) return { width: size * 1.12 + 2, height: size * 1.16 + 2, square: false };
  const width = Math.min(NAME_WIDTH.most, Math.max(NAME_WIDTH.least, size * 1.3));
  return { width, height: size * 1.1 + NAME_HEIGHT + 2, square: true };
}

type Filled = {
  readonly sector: Sector;
  /** How many sit on each ring. */
  readonly counts: readonly number[];
  readonly ids: readonly string[];
};

/** Each section's part of the way round, by where it is most crowded; null if it is all too much. */
function sectorsOf(
  sections: readonly Section[],
  paths: readonly RingPath[],
): readonly Filled[] | null {
  const lengths = paths.map((path) => path.cells);
  const gap = sections.length > 1 ? GAP / (lengths[0] ?? 1) : 0;
  const filled = sections.map(({ key, members }) => {
    const ids = members.length === 0 ? [key] : members;
    const counts = allot(ids.length, lengths);
    return { key, ids, counts, part: Math.max(...counts.map((n, at) => n / (lengths[at] ?? 1))) };
  });
  const gaps = gap * sections.length;
  const taken = filled.reduce((sum, { part }) => sum + part, 0);
  if (taken + gaps > 1) return null;
  const stretch = (1 - gaps) / (taken || 1);
  let from = gap / 2;
  return filled.map(({ key, ids, counts, part }) => {
    const sector = { key, from, to: from + part * stretch };
    from = sector.to + gap;
    return { sector, counts, ids };
  });
}

function seatsOf(
  sector: Sector,
  counts: readonly number[],
  ids: readonly string[],
  paths: readonly RingPath[],
): readonly PlacedSeat[] {
  const span = sector.to - sector.from;
  const places = counts.flatMap((count, ring) =>
    Array.from({ length: count }, (_, at) => ({ part: (at + 0.5) / count, ring })),
  );
  places.sort((p, q) => p.part - q.part || p.ring - q.ring);
  return places.flatMap(({ part, ring }, at) => {
    const id = ids[at];
    const point = paths[ring]?.at(sector.from + part * span);
    return id === undefined || point === undefined
      ? []
      : [{ id, section: sector.key, ring, ...point }];
  });
}

function anyOverlap(seats: readonly PlacedSeat[], cell: Cell): boolean {
  return seats.some((seat, at) =>
    seats.slice(at + 1).some((other) => cellsApart(seat, other, cell) < 0.999),
  );
}

function nothing(): RingLayout {
  const cell = { width: 0, height: 0 };
  const none = { seats: [], chairs: [], sectors: [] };
  return { size: SMALLEST, cell, names: false, rings: 1, ...none, table: { x: 0, y: 0 } };
}

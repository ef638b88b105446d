import { holds, middleOf } from './box';
import { grown, type Point, type Rect, type Size, touches } from './geometry';

/** Board units: what is kept free at the edges of an area, and above for its name. */
const EDGE = 16;
const HEAD = 48;
/** Looked at in steps of this many units at least, and this many steps across and down at most. */
const STEP = 24;
const MOST_STEPS = 60;

export type AreaRoom = {
  readonly area: Rect;
  /** What lies in the area or over it. */
  readonly inside: readonly Rect[];
  /** What else is near: an area that grows takes in none of it. */
  readonly outside: readonly Rect[];
  readonly size: Size;
  readonly gap: number;
  /** Where the new card's middle should be, as near as can be; null for the first free place. */
  readonly near: Point | null;
  /** Whether the area may be made higher. */
  readonly mayGrow: boolean;
};

export type AreaPlace = {
  readonly at: Point;
  /** The area, higher than before if nothing was free in it. */
  readonly area: Rect;
};

/**
 * [B114] A place in an area for a card: the free one nearest to where it should be, or the first as the
 * area is read. Where none is free the area grows downwards if it may and takes nothing in by that;
 * else the card lies over others. The middle of the card is in the area either way.
 */
export function placeInArea(room: AreaRoom): AreaPlace {
  const { area, inside, size, gap, near } = room;
  const free = spots(area, size).filter(
    (at) => !inside.some((rect) => touches(rect, { ...size, ...at }, gap)),
  );
  const found = near === null ? free[0] : nearest(free, size, near);
  if (found !== undefined) return { at: found, area };
  return grownPlace(room) ?? { at: overOthers(room), area };
}

/** Places wholly in the area, in rows from its top left corner. */
function spots(area: Rect, size: Size): readonly Point[] {
  const across = area.width - 2 * EDGE - size.width;
  const down = area.height - HEAD - EDGE - size.height;
  if (across < 0 || down < 0) return [];
  const step = { x: Math.max(STEP, across / MOST_STEPS), y: Math.max(STEP, down / MOST_STEPS) };
  const found: Point[] = [];
  for (let y = 0; y <= down; y += step.y) {
    for (let x = 0; x <= across; x += step.x) {
      found.push({ x: Math.round(area.x + EDGE + x), y: Math.round(area.y + HEAD + y) });
    }
  }
  return found;
}

function nearest(places: readonly Point[], size: Size, near: Point): Point | undefined {
  let best: Point | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const middle = middleOf({ ...size, ...place });
    const far = Math.hypot(middle.x - near.x, middle.y - near.y);
    if (far < least) {
      least = far;
      best = place;
    }
  }
  return best;
}

function grownPlace({ area, inside, outside, size, gap, mayGrow }: AreaRoom): AreaPlace | null {
  if (!mayGrow) return null;
  const bottom = inside.reduce(
    (most, rect) => Math.max(most, rect.y + rect.height + gap),
    area.y + HEAD,
  );
  const at = { x: area.x + EDGE, y: Math.round(bottom) };
  const height = Math.max(area.height, at.y + size.height + EDGE - area.y);
  const width = Math.max(area.width, size.width + 2 * EDGE);
  const larger = { ...area, width, height };
  const takesIn = outside.some(
    (rect) => touches(larger, rect) && !touches(area, rect) && holds(larger, middleOf(rect)),
  );
  return takesIn ? null : { at, area: larger };
}

/** A little further along for each that lies there already, so that none hides another wholly. */
function overOthers({ area, inside, size }: AreaRoom): Point {
  const middle = middleOf(area);
  const room = grown({ ...middle, width: 0, height: 0 }, Math.min(area.width, area.height) / 2 - 1);
  const along = (inside.length * STEP) % Math.max(1, Math.floor(room.width));
  return {
    x: Math.round(room.x + along - size.width / 2),
    y: Math.round(room.y + along - size.height / 2),
  };
}

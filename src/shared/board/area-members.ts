import { type Box, byId, holds, middleOf } from './box';
import type { Point } from './geometry';

/** An area as its rectangle; what has more `z` lies over what has less. */
export type AreaBox = Box & { readonly z: number };

/**
 * [B62] Which area everything belongs to: the topmost that contains its middle. Of areas on one layer
 * the smaller lies on top, then the greater id. An area belongs to a larger one only, so that no two
 * carry each other. What belongs to none is not in the answer.
 */
export function membership(
  areas: readonly AreaBox[],
  entries: readonly Box[],
): ReadonlyMap<string, string> {
  const fromTop = [...areas].sort(topmostFirst);
  const owners = new Map<string, string>();
  for (const area of fromTop) {
    const middle = middleOf(area);
    const owner = fromTop.find((other) => isLarger(other, area) && holds(other, middle));
    if (owner !== undefined) owners.set(area.id, owner.id);
  }
  for (const entry of entries) {
    const owner = areaAt(fromTop, middleOf(entry));
    if (owner !== null) owners.set(entry.id, owner);
  }
  return owners;
}

/** The topmost area at a point; null outside of all. */
export function areaAtPoint(areas: readonly AreaBox[], at: Point): string | null {
  return areaAt([...areas].sort(topmostFirst), at);
}

/**
 * [B62] Everything that goes along when these areas are moved: what belongs to them, and to areas
 * that belong to them. The moved areas themselves are not in it.
 */
export function carriedBy(
  moved: ReadonlySet<string>,
  areas: readonly AreaBox[],
  entries: readonly Box[],
): ReadonlySet<string> {
  const carried = new Set<string>();
  if (moved.size === 0) return carried;
  const owners = membership(areas, entries);
  for (const id of owners.keys()) {
    if (!moved.has(id) && isWithin(id, moved, owners)) carried.add(id);
  }
  return carried;
}

/** The order in which areas are looked at, and, turned round, drawn. */
export function topmostFirst(a: AreaBox, b: AreaBox): number {
  return b.z - a.z || surface(a) - surface(b) || byId(b, a);
}

function areaAt(fromTop: readonly AreaBox[], at: Point): string | null {
  return fromTop.find((area) => holds(area, at))?.id ?? null;
}

function isWithin(
  id: string,
  moved: ReadonlySet<string>,
  owners: ReadonlyMap<string, string>,
): boolean {
  for (let owner = owners.get(id); owner !== undefined; owner = owners.get(owner)) {
    if (moved.has(owner)) return true;
  }
  return false;
}

function isLarger(a: Box, b: Box): boolean {
  return surface(a) > surface(b) || (surface(a) === surface(b) && a.id < b.id);
}

function surface({ width, height }: Box): number {
  return width * height;
}

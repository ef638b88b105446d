import { type Apart, type Place, Ring } from './ring';

/**
 * Who meets whom among the participants: a ring, and across it as many short cuts as there are pairs,
 * so that each has two or three neighbours, and an update few hops. A value; nothing in it changes.
 */
export type Neighbourhood = {
  readonly ring: readonly Place[];
  /** Who stands beside each on the ring: twice the same one if they are two, nobody if alone. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  /** Short cuts across the ring, under both ends. */
  readonly across: ReadonlyMap<string, string>;
  /** Pairs that were tried in vain, under both ends. Only between people on the ring. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
  /** Who reaches nobody and has no neighbours: the host and its relay are there for them. */
  readonly aside: ReadonlySet<string>;
};

/** Whoever was tried in vain by that many neighbours in turn is set aside. */
export const TRIED_IN_VAIN = 3;

export const NOBODY: Neighbourhood = {
  ring: [],
  beside: new Map(),
  across: new Map(),
  apart: new Map(),
  aside: new Set(),
};

/** [H27] With somebody more. Whoever is there already stays as they are. */
export function joined(before: Neighbourhood, id: string): Neighbourhood {
  if (before.aside.has(id) || before.beside.has(id)) return before;
  return changed(before, before.apart, (ring) => ring.add(id));
}

/** [H27] Without somebody, who may come back as if new. */
export function left(before: Neighbourhood, id: string): Neighbourhood {
  if (before.aside.has(id)) return { ...before, aside: without(before.aside, id) };
  if (!before.beside.has(id)) return before;
  return changed(before, forgotten(before.apart, id), (ring) => ring.remove(id));
}

/**
 * [H28] After two neighbours tried to reach each other in vain: they are none any more, and one of
 * them stands elsewhere, or aside if that was tried often enough. Of others nothing is believed.
 */
export function parted(before: Neighbourhood, a: string, b: string): Neighbourhood {
  if (!neighboursOf(before, a).includes(b)) return before;
  const apart = new Map(before.apart);
  apart.set(a, new Set([...(apart.get(a) ?? []), b]));
  apart.set(b, new Set([...(apart.get(b) ?? []), a]));
  const tries = (id: string): number => apart.get(id)?.size ?? 0;
  // The one that more were tried for is the likelier cause; of two alike it does not matter.
  const cause = tries(a) > tries(b) || (tries(a) === tries(b) && a > b) ? a : b;
  if (tries(cause) >= TRIED_IN_VAIN) {
    const rest = changed(before, forgotten(apart, cause), (ring) => ring.remove(cause));
    return { ...rest, aside: new Set([...before.aside, cause]) };
  }
  return changed(before, apart, (ring) => {
    if (before.beside.get(a)?.includes(b) !== true) return;
    ring.remove(cause);
    ring.add(cause);
  });
}

/** [H28] With everybody tried anew, since networks change; the same value if nobody was tried in vain. */
export function forgiven(before: Neighbourhood): Neighbourhood {
  if (before.apart.size === 0 && before.aside.size === 0) return before;
  const fresh = { ...before, apart: new Map(), aside: new Set<string>() };
  return changed(fresh, fresh.apart, (ring) => {
    for (const id of before.aside) ring.add(id);
  });
}

/** Whom somebody is to be linked with: three at most, each once. */
export function neighboursOf(all: Neighbourhood, id: string): readonly string[] {
  const met = new Set(all.beside.get(id));
  const across = all.across.get(id);
  if (across !== undefined) met.add(across);
  return [...met].filter((other) => other !== id && all.apart.get(id)?.has(other) !== true);
}

function changed(
  before: Neighbourhood,
  apart: Neighbourhood['apart'],
  how: (ring: Ring) => void,
): Neighbourhood {
  const isApart: Apart = (a, b) => apart.get(a)?.has(b) === true;
  const ring = new Ring([...before.ring], isApart);
  how(ring);
  const beside = ring.beside();
  const across = acrossOf(beside, before.across, isApart);
  return { ...before, ring: ring.places, beside, apart, across };
}

/** Keeps the short cuts that still are some, and pairs those without one, but a few that do not fit. */
function acrossOf(
  beside: Neighbourhood['beside'],
  before: Neighbourhood['across'],
  isApart: Apart,
): ReadonlyMap<string, string> {
  const fits = (a: string, b: string): boolean =>
    a !== b && beside.has(b) && beside.get(a)?.includes(b) !== true && !isApart(a, b);
  const across = new Map([...before].filter(([a, b]) => beside.has(a) && fits(a, b)));
  const alone = [...beside.keys()].filter((id) => !across.has(id));
  for (const id of alone) {
    if (across.has(id)) continue;
    const other = alone.findLast((candidate) => !across.has(candidate) && fits(id, candidate));
    if (other === undefined) continue;
    across.set(id, other);
    across.set(other, id);
  }
  return across;
}

function forgotten(apart: Neighbourhood['apart'], id: string): Neighbourhood['apart'] {
  const kept = [...apart].filter(([other]) => other !== id);
  return new Map(kept.map(([other, those]) => [other, without(those, id)]));
}

function without(all: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...all].filter((other) => other !== id));
}

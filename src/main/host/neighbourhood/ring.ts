/** One participant on the ring. */
export type Place = { readonly id: string; readonly at: number };

/** Whether two participants are known not to reach each other. */
export type Apart = (a: string, b: string) => boolean;

/** Places of their own that are tried for somebody before any that is free will do. */
const TRIES = 24;

/**
 * Who stands beside whom: a ring in the order of numbers made from the names. The same people stand
 * in the same order whoever came first, so that after a restart of the host the old links are right.
 * Draws on its own array, which nobody else may hold.
 */
export class Ring {
  constructor(
    readonly places: Place[],
    private readonly apart: Apart,
  ) {}

  /** Who stands beside each, in the order of the ring: the same one twice in a ring of two, nobody if alone. */
  beside(): ReadonlyMap<string, readonly string[]> {
    const ids = this.places.map(({ id }) => id);
    const sides = (index: number): readonly string[] =>
      [ids.at(index - 1), ids[(index + 1) % ids.length]].flatMap((side) =>
        side === undefined || side === ids[index] ? [] : [side],
      );
    return new Map(ids.map((id, index) => [id, sides(index)]));
  }

  /** Puts somebody where they can reach both sides, if there is such a place. */
  add(id: string): void {
    for (let turn = 0; turn < TRIES; turn += 1) {
      const at = placeOf(id, turn);
      const index = this.indexFor({ id, at });
      if (this.fits(id, index)) {
        this.places.splice(index, 0, { id, at });
        return;
      }
    }
    // Chance found none: the first that there is, or else their own place, as somewhere they have to stand.
    const gap = this.places.findIndex((_, before) => this.fits(id, before + 1));
    const at = gap < 0 ? placeOf(id, 0) : this.between(gap);
    this.places.splice(this.indexFor({ id, at }), 0, { id, at });
  }

  /** Whether somebody can reach both who would stand beside them. */
  private fits(id: string, index: number): boolean {
    const sides = [this.places.at(index - 1)?.id, this.places[index % this.places.length]?.id];
    return sides.every((side) => side === undefined || !this.apart(id, side));
  }

  /** A number between that of a place and the next; beyond the last one. */
  private between(index: number): number {
    const before = this.places[index]?.at ?? 0;
    const after = this.places[index + 1]?.at ?? before + 2;
    return (before + after) / 2;
  }

  /** Takes somebody off; those who come to stand beside each other and cannot reach are put elsewhere. */
  remove(id: string): void {
    const index = this.places.findIndex((place) => place.id === id);
    if (index < 0) return;
    this.places.splice(index, 1);
    const moved: string[] = [];
    while (this.places.length > 2) {
      const before = this.places.at((index - 1) % this.places.length)?.id ?? '';
      const after = index % this.places.length;
      const side = this.places[after]?.id ?? '';
      if (!this.apart(before, side)) break;
      this.places.splice(after, 1);
      moved.push(side);
    }
    for (const one of moved) this.add(one);
  }

  /** Where it belongs, by halving: the places are in order. */
  private indexFor({ id, at }: Place): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const there = this.places[middle];
      if (there === undefined) break;
      if (there.at < at || (there.at === at && there.id < id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A number from 0 to 2^32 that looks like chance but is the same for the same name (FNV-1a, mixed). */
function placeOf(id: string, turn: number): number {
  let hash = 0x811c9dc5 ^ turn;
  for (let n = 0; n < id.length; n += 1) hash = Math.imul(hash ^ id.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16) ^ Math.imul(turn, 0x9e3779b1), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

import type { Room } from '../../../shared/protocol/limits';

/**
 * Those who are let in only for as long as there is room. One too many never keeps the next one out: the one
 * who has been there longest goes, of the kind that takes up most.
 */
export class Crowd<Kind, One> {
  private readonly byKind = new Map<Kind, Set<One>>();
  private readonly kinds = new Map<One, Kind>();

  constructor(private readonly room: Room) {}

  get size(): number {
    return this.kinds.size;
  }

  /** Takes somebody in; gives who has to go for it, who is not counted any more, or null. */
  add(kind: Kind, one: One): One | null {
    this.delete(one);
    this.kinds.set(one, kind);
    const alike = this.byKind.get(kind) ?? new Set();
    this.byKind.set(kind, alike.add(one));
    if (alike.size > this.room.each) return this.letGo(alike);
    return this.kinds.size > this.room.inAll ? this.letGo(this.largest(alike)) : null;
  }

  /** Whether they were there. */
  delete(one: One): boolean {
    const kind = this.kinds.get(one);
    if (kind === undefined) return false;
    this.kinds.delete(one);
    const alike = this.byKind.get(kind);
    alike?.delete(one);
    if (alike?.size === 0) this.byKind.delete(kind);
    return true;
  }

  private largest(first: ReadonlySet<One>): ReadonlySet<One> {
    let most = first;
    for (const alike of this.byKind.values()) if (alike.size > most.size) most = alike;
    return most;
  }

  /** A set is in the order in which they came. */
  private letGo(alike: ReadonlySet<One>): One | null {
    const [oldest] = alike;
    if (oldest === undefined) return null;
    this.delete(oldest);
    return oldest;
  }
}

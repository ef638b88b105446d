import type * as Y from 'yjs';

type Range<Who> = { readonly from: number; readonly who: Who; to: number };

/** Who says that they wrote which part of the document; what was claimed first stays claimed. */
export class Claims<Who> {
  private readonly ranges = new Map<number, Range<Who>[]>();

  /** Notes that `who` wrote `length` items of a page's, from this one on. */
  add({ client, clock }: Y.ID, length: number, who: Who): void {
    const ranges = this.ranges.get(client) ?? [];
    this.ranges.set(client, ranges);
    const last = ranges.at(-1);
    if (last?.who === who && last.to >= clock && last.from <= clock) {
      last.to = Math.max(last.to, clock + length);
    } else ranges.push({ from: clock, to: clock + length, who });
  }

  /** Who wrote an item; null if nobody said so. */
  writerOf({ client, clock }: Y.ID): Who | null {
    const ranges = this.ranges.get(client) ?? [];
    return ranges.find(({ from, to }) => from <= clock && clock < to)?.who ?? null;
  }
}

type Deleted = Pick<ReturnType<typeof Y.decodeUpdate>['ds'], 'clients'>;
type Said<Who> = { readonly at: number; readonly who: Who; readonly deleted: Deleted };

/** Who said lately that they deleted what: the document itself does not keep it. */
export class Deletions<Who> {
  private said: Said<Who>[] = [];

  /** @param keepMs how long it is remembered */
  constructor(private readonly keepMs: number) {}

  add(deleted: Deleted, who: Who, now: number): void {
    if (deleted.clients.size === 0) return;
    const first = this.said.findIndex(({ at }) => now - at <= this.keepMs);
    if (first !== 0) this.said = first < 0 ? [] : this.said.slice(first);
    this.said.push({ at: now, who, deleted });
  }

  /** Who deleted an item; null if nobody said so. */
  deleterOf({ client, clock }: Y.ID): Who | null {
    const found = this.said.find(({ deleted }) =>
      deleted.clients
        .get(client)
        ?.some((range) => range.clock <= clock && clock < range.clock + range.len),
    );
    return found?.who ?? null;
  }
}

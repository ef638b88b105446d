import * as Y from 'yjs';
import { metaOf } from '../../../shared/board/document';
import { HOMES, type HomeName, homeCalled } from '../../../shared/board/kept-entry';

/** Where an entry is, or was. */
export type At = { readonly home: HomeName; readonly id: string };

export function keyOf({ home, id }: At): string {
  return `${home}/${id}`;
}

/** What a transaction changed on the board. */
export type Touched = { readonly entries: readonly At[]; readonly meta: boolean };

/** A field of an entry, and an item that was written there. */
export type Written = { readonly at: At; readonly field: string; readonly id: Y.ID };

/** Finds the entries that a transaction changed, from its changes alone. */
export class Finder {
  private readonly homes: ReadonlyMap<unknown, HomeName>;
  private readonly meta: unknown;

  constructor(doc: Y.Doc) {
    this.homes = new Map(HOMES.map((home) => [homeCalled(doc, home), home]));
    this.meta = metaOf(doc);
  }

  touchedBy({ changed }: Y.Transaction): Touched {
    const entries = new Map<string, At>();
    const add = (at: At): void => void entries.set(keyOf(at), at);
    for (const [type, names] of changed) {
      const home = this.homes.get(type);
      if (home !== undefined) {
        for (const id of names) if (id !== null) add({ home, id });
      } else {
        const at = this.entryOf(type);
        if (at !== null) add(at);
      }
    }
    // Cards before the links between them.
    const order = [...entries.values()].sort((a, b) => rank(a) - rank(b));
    return { entries: order, meta: [...changed.keys()].some((type) => type === this.meta) };
  }

  /** Every field of an entry that a transaction wrote, also where what it wrote is not shown. */
  *writtenBy({ doc, beforeState, afterState }: Y.Transaction): Generator<Written> {
    for (const [client, end] of afterState) {
      const begin = beforeState.get(client) ?? 0;
      if (begin === end) continue;
      const structs = doc.store.clients.get(client) ?? [];
      for (let n = Y.findIndexSS(structs, begin); n < structs.length; n += 1) {
        const item = structs[n];
        if (!(item instanceof Y.Item) || item.parentSub === null) continue;
        const at = this.entryWith(item.parent);
        if (at !== null) yield { at, field: item.parentSub, id: item.id };
      }
    }
  }

  /** The entry that a shared type is, or is a field of; null for anything else. */
  entryOf(type: unknown): At | null {
    if (!(type instanceof Y.AbstractType) || type._item === null) return null;
    const { parent, parentSub } = type._item;
    const home = this.homes.get(parent);
    if (home !== undefined) return parentSub === null ? null : { home, id: parentSub };
    if (!(parent instanceof Y.AbstractType) || parent._item === null) return null;
    const above = this.homes.get(parent._item.parent);
    const id = parent._item.parentSub;
    return above === undefined || id === null ? null : { home: above, id };
  }

  /** The entry that is directly this map; null for a field of one, and anything else. */
  entryWith(type: unknown): At | null {
    const at = this.entryOf(type);
    return at !== null && type instanceof Y.Map && this.homes.has(type._item?.parent) ? at : null;
  }
}

function rank({ home }: At): number {
  return HOMES.indexOf(home);
}

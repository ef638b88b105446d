import * as Y from 'yjs';
import { homeCalled } from '../../../shared/board/kept-entry';
import type { BaseEntry } from './base-entry';
import { type At, type Finder, keyOf } from './touched';

/** A field that the facilitator set to a value or, without one, took away; null is the whole entry. */
export type Word = { readonly at: At; readonly field: string | null; readonly value: unknown };

type Former = { readonly at: At; readonly field: string | null };

/** As many items that were put back are remembered. */
const MOST_FORMER = 20_000;

/**
 * [B95] What the facilitator did at the same time as somebody whose change was put back may have been
 * overridden in the document by one or the other; here it is found again.
 */
export class Overridden {
  /** Items of entries that were put back or are going to be. */
  private readonly former = new Map<string, Former>();

  constructor(
    private readonly doc: Y.Doc,
    private readonly finder: Finder,
  ) {}

  /** Remembers what stood where something is going to be put back. */
  remember(at: At, { id, fields }: BaseEntry): void {
    this.note(id, at, null);
    for (const [name, field] of fields) this.note(field.id, at, name);
  }

  /** Remembers that main is about to write in place of this item. */
  note(id: Y.ID, at: At, field: string | null): void {
    this.former.set(itemKey(id), { at, field });
    if (this.former.size <= MOST_FORMER) return;
    for (const oldest of this.former.keys()) {
      this.former.delete(oldest);
      return;
    }
  }

  /**
   * Words of an update of the facilitator's own that the document does not show.
   *
   * @param yields whether what is in a field's place now gives way to the facilitator
   */
  find(
    { structs, ds }: ReturnType<typeof Y.decodeUpdate>,
    yields: (place: Former, now: Y.Item, word: Y.ID | null) => boolean,
  ): readonly Word[] {
    const words = new Map<string, Word>();
    for (const struct of structs) {
      if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) continue;
      const place = this.placeOf(struct);
      const value = struct.content.getContent().at(-1);
      if (place === null || value instanceof Y.AbstractType) continue;
      const now = this.itemAt(place);
      const shown = now !== null && Y.compareIDs(now.id, struct.id) && !now.deleted;
      const key = `${keyOf(place.at)}/${place.field}`;
      if (shown) words.delete(key);
      else if (now === null || yields(place, now, struct.id)) {
        // The facilitator's next word on it refers to this one.
        if (place.field !== null) this.note(struct.id, place.at, place.field);
        words.set(key, { ...place, value });
      }
    }
    for (const [client, ranges] of ds.clients) {
      for (const { clock, len } of ranges) {
        for (let at = clock; at < clock + len; at += 1) {
          const former = this.former.get(itemKey(Y.createID(client, at)));
          if (former === undefined) continue;
          const now = this.itemAt(former);
          const key = `${keyOf(former.at)}/${former.field}`;
          if (words.has(key) || now?.deleted === true) continue;
          const isAway = now === null && former.field !== null && !this.isThere(former.at);
          if (isAway || (now !== null && yields(former, now, null))) {
            words.set(key, { ...former, value: undefined });
          }
        }
      }
    }
    return [...words.values()];
  }

  /** Which field of which entry an item is, or was meant to be. */
  private placeOf({ id, origin, parent, parentSub }: Y.Item): Former | null {
    if (Y.getState(this.doc.store, id.client) <= id.clock) return null;
    const here: unknown = Y.getItem(this.doc.store, id);
    if (here instanceof Y.Item && here.parentSub !== null) {
      const at = this.finder.entryWith(here.parent);
      if (at !== null && homeCalled(this.doc, at.home).get(at.id) === here.parent) {
        return { at, field: here.parentSub };
      }
    }
    // Its entry was put back anew: it says what stood there before, or which entry it was made for.
    const before = origin === null ? undefined : this.former.get(itemKey(origin));
    if (before !== undefined) return before.field === null ? null : before;
    const of = parent instanceof Y.ID ? this.former.get(itemKey(parent)) : undefined;
    return of === undefined || parentSub === null ? null : { at: of.at, field: parentSub };
  }

  private isThere({ home, id }: At): boolean {
    return homeCalled(this.doc, home).get(id) instanceof Y.Map;
  }

  /** The item that holds an entry, or a field of one, at the moment; null if there never was one. */
  private itemAt({ at, field }: Former): Y.Item | null {
    const home = homeCalled(this.doc, at.home);
    if (field === null) return home._map.get(at.id) ?? null;
    const entry = home.get(at.id);
    return entry instanceof Y.Map ? (entry._map.get(field) ?? null) : null;
  }
}

/** Puts a word into the document, inside a transaction; false if there is no entry to say it of. */
export function sayWord(doc: Y.Doc, { at, field, value }: Word): boolean {
  const home = homeCalled(doc, at.home);
  const entry = home.get(at.id);
  if (field === null) home.delete(at.id);
  else if (!(entry instanceof Y.Map)) return false;
  else if (value === undefined) entry.delete(field);
  else entry.set(field, value);
  return true;
}

function itemKey({ client, clock }: Y.ID): string {
  return `${client}:${clock}`;
}

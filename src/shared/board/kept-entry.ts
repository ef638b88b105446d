import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import { cardsOf, linksOf, objectsOf } from './document';
import { smallestEdit, wellFormed } from './smallest-edit';

/** The three maps of the document in which somebody's entries are. */
export const HOMES = ['cards', 'objects', 'links'] as const;

export type HomeName = (typeof HOMES)[number];

/** One of the document's maps, by name. */
export function homeCalled(doc: Y.Doc, name: HomeName): Y.Map<unknown> {
  return { cards: cardsOf, objects: objectsOf, links: linksOf }[name](doc);
}

/** One field of an entry as it is kept. */
export type KeptField =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'value'; readonly value: unknown };

/** What an entry held at some moment: a copy that no later change of the document reaches. */
export type KeptEntry = ReadonlyMap<string, KeptField>;

/** Copies an entry; null for what is no entry at all. */
export function keepEntry(entry: unknown): KeptEntry | null {
  if (!(entry instanceof Y.Map)) return null;
  const kept = new Map<string, KeptField>();
  for (const [field, value] of entry.entries()) {
    if (value instanceof Y.Text) kept.set(field, { type: 'text', text: value.toString() });
    // Other shared types are nothing that this app writes: what a peer made of them is not kept.
    else if (!(value instanceof Y.AbstractType)) kept.set(field, { type: 'value', value });
  }
  return kept;
}

/**
 * [B90] Makes an entry what was kept of it (null: not there), changing only what differs, in one
 * transaction of `origin`. Whoever writes in its text at the same time keeps what they write. Gives
 * whether anything had to be changed.
 */
export function putBack(
  doc: Y.Doc,
  { home, id }: { readonly home: HomeName; readonly id: string },
  kept: KeptEntry | null,
  origin: unknown,
): boolean {
  return doc.transact(() => {
    const map = homeCalled(doc, home);
    if (kept === null) {
      const isThere = map.has(id);
      map.delete(id);
      return isThere;
    }
    const there = map.get(id);
    if (there instanceof Y.Map) return putBackFields(there, kept);
    const made = new Y.Map<unknown>();
    for (const [name, field] of kept) made.set(name, asShared(field));
    map.set(id, made);
    return true;
  }, origin);
}

function putBackFields(entry: Y.Map<unknown>, kept: KeptEntry): boolean {
  let changed = false;
  for (const name of [...entry.keys()]) {
    if (kept.has(name)) continue;
    entry.delete(name);
    changed = true;
  }
  for (const [name, field] of kept) changed = putBackField(entry, name, field) || changed;
  return changed;
}

function putBackField(entry: Y.Map<unknown>, name: string, field: KeptField): boolean {
  const there = entry.get(name);
  if (field.type === 'text' && there instanceof Y.Text) {
    const edit = smallestEdit(there.toString(), wellFormed(field.text));
    if (edit.remove > 0) there.delete(edit.at, edit.remove);
    if (edit.insert.length > 0) there.insert(edit.at, edit.insert);
    return edit.remove > 0 || edit.insert.length > 0;
  }
  if (field.type === 'value' && entry.has(name) && equalityDeep(there, field.value)) return false;
  entry.set(name, asShared(field));
  return true;
}

function asShared(field: KeptField): unknown {
  return field.type === 'text' ? new Y.Text(wellFormed(field.text)) : field.value;
}

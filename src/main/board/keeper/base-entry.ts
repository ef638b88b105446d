import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';
import type { KeptEntry, KeptField } from '../../../shared/board/kept-entry';

/** Letters of a text that one page wrote in a row. */
export type Letters = { readonly id: Y.ID; readonly text: string };

/** A field as it lawfully is, and which item of the document holds it. */
export type BaseField = {
  readonly id: Y.ID;
  /** Null for what no version of the app writes. */
  readonly kept: KeptField | null;
  /** Of a text, where each of its letters comes from. */
  readonly letters: readonly Letters[];
};

/** An entry as it lawfully is, and which item of the document holds it. */
export type BaseEntry = { readonly id: Y.ID; readonly fields: ReadonlyMap<string, BaseField> };

/** Copies what an entry of one of the board's maps holds now; null for what is no entry. */
export function readEntry(home: Y.Map<unknown>, id: string): BaseEntry | null {
  const entry = home.get(id);
  const item = home._map.get(id);
  if (!(entry instanceof Y.Map) || item === undefined) return null;
  const fields = new Map<string, BaseField>();
  for (const name of entry.keys()) {
    const field = readField(entry, name);
    if (field !== null) fields.set(name, field);
  }
  return { id: item.id, fields };
}

function readField(entry: Y.Map<unknown>, name: string): BaseField | null {
  const item = entry._map.get(name);
  if (item === undefined || item.deleted) return null;
  const value = entry.get(name);
  if (value instanceof Y.Text && !(value instanceof Y.XmlText)) {
    const letters = lettersOf(value);
    const text = letters.map((run) => run.text).join('');
    return { id: item.id, kept: { type: 'text', text }, letters };
  }
  const kept = value instanceof Y.AbstractType ? null : ({ type: 'value', value } as const);
  return { id: item.id, kept, letters: [] };
}

function lettersOf(text: Y.Text): readonly Letters[] {
  const letters: Letters[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    letters.push({ id: item.id, text: item.content.str });
  }
  return letters;
}

/** What an entry should be put back to. */
export function asKept({ fields }: BaseEntry): KeptEntry {
  const kept = new Map<string, KeptField>();
  for (const [name, field] of fields) if (field.kept !== null) kept.set(name, field.kept);
  return kept;
}

/** Whether two fields show the same, whoever wrote them. */
export function sameField(a: BaseField | undefined, b: BaseField | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return equalityDeep(a.kept, b.kept);
}

export function sameId(a: Y.ID, b: Y.ID): boolean {
  return a.client === b.client && a.clock === b.clock;
}

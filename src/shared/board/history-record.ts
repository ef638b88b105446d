import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { byHome, type EntryKey, isSameField, type KeptBoard } from './kept-board';
import { HOMES, type KeptEntry } from './kept-entry';
import { smallestEdit } from './smallest-edit';

/** What an entry became; null: it went. */
export type EntryChange = EntryKey & { readonly entry: KeptEntry | null };

/** What changed on the board up to `at`, in ms of the session's clock: one change for each entry. */
export type HistoryRecord = { readonly at: number; readonly changes: readonly EntryChange[] };

type Field = NonNullable<ReturnType<KeptEntry['get']>>;

const GONE = 0;
const CHANGED = 1;
const REMOVED = 0;
const EDITED = 1;
const SET = 2;

/** The board as records make it, one after another. */
export class GrowingBoard {
  readonly board = byHome(() => new Map<string, KeptEntry>());

  /** What an entry is now; null if it is not there. */
  entry({ home, id }: EntryKey): KeptEntry | null {
    return this.board[home].get(id) ?? null;
  }

  /** Goes on by what a record says. */
  take(changes: readonly EntryChange[]): void {
    for (const { home, id, entry } of changes) {
      if (entry === null) this.board[home].delete(id);
      else this.board[home].set(id, entry);
    }
  }

  /** A copy that what follows does not reach. */
  copy(): KeptBoard {
    return byHome((home) => new Map(this.board[home]));
  }
}

/**
 * [D14] A record as bytes: of a changed entry only the fields that differ from `before`, of a text only
 * what was written in it. It is read again only after everything that came before it.
 */
export function encodeHistory({ at, changes }: HistoryRecord, before: GrowingBoard): Uint8Array {
  const out = encoding.createEncoder();
  encoding.writeVarUint(out, Math.max(0, Math.round(at)));
  encoding.writeVarUint(out, changes.length);
  for (const change of changes) {
    encoding.writeUint8(out, HOMES.indexOf(change.home));
    encoding.writeVarString(out, change.id);
    writeEntry(out, before.entry(change), change.entry);
  }
  return encoding.toUint8Array(out);
}

/** Reads a record after everything before it; throws if the bytes are none. Changes nothing. */
export function decodeHistory(bytes: Uint8Array, before: GrowingBoard): HistoryRecord {
  const source = decoding.createDecoder(bytes);
  const at = decoding.readVarUint(source);
  const count = decoding.readVarUint(source);
  const changes: EntryChange[] = [];
  for (let n = 0; n < count; n += 1) {
    const home = HOMES[decoding.readUint8(source)];
    if (home === undefined) throw new Error('a change of no known part of the board');
    const id = decoding.readVarString(source);
    const entry = readEntry(source, before.entry({ home, id }));
    changes.push({ home, id, entry });
  }
  if (decoding.hasContent(source)) throw new Error('more than a record');
  return { at, changes };
}

/** Records as one piece, to be sent. */
export function packRecords(records: readonly Uint8Array[]): Uint8Array {
  const out = encoding.createEncoder();
  for (const record of records) encoding.writeVarUint8Array(out, record);
  return encoding.toUint8Array(out);
}

/** The records of one piece; throws if it is none. */
export function unpackRecords(bytes: Uint8Array): readonly Uint8Array[] {
  const source = decoding.createDecoder(bytes);
  const records: Uint8Array[] = [];
  while (decoding.hasContent(source)) records.push(decoding.readVarUint8Array(source));
  return records;
}

function writeEntry(
  out: encoding.Encoder,
  before: KeptEntry | null,
  after: KeptEntry | null,
): void {
  if (after === null) {
    encoding.writeUint8(out, GONE);
    return;
  }
  encoding.writeUint8(out, CHANGED);
  const removed = [...(before?.keys() ?? [])].filter((name) => !after.has(name));
  const set = [...after].filter(([name, field]) => !isSameField(field, before?.get(name)));
  encoding.writeVarUint(out, removed.length + set.length);
  for (const name of removed) {
    encoding.writeVarString(out, name);
    encoding.writeUint8(out, REMOVED);
  }
  for (const [name, field] of set) {
    encoding.writeVarString(out, name);
    writeField(out, before?.get(name), field);
  }
}

function writeField(out: encoding.Encoder, before: Field | undefined, field: Field): void {
  if (field.type === 'value') {
    encoding.writeUint8(out, SET);
    // Only what `keepPlain` let through comes here, and that is what lib0 can write.
    encoding.writeAny(out, field.value as Parameters<typeof encoding.writeAny>[1]);
    return;
  }
  encoding.writeUint8(out, EDITED);
  const edit = smallestEdit(textOf(before), field.text);
  encoding.writeVarUint(out, edit.at);
  encoding.writeVarUint(out, edit.remove);
  encoding.writeVarString(out, edit.insert);
}

function readEntry(source: decoding.Decoder, before: KeptEntry | null): KeptEntry | null {
  const what = decoding.readUint8(source);
  if (what === GONE) return null;
  if (what !== CHANGED) throw new Error('an entry that neither changed nor went');
  const entry = new Map(before ?? []);
  const count = decoding.readVarUint(source);
  for (let n = 0; n < count; n += 1) {
    const name = decoding.readVarString(source);
    const field = readField(source, entry.get(name));
    if (field === null) entry.delete(name);
    else entry.set(name, field);
  }
  return entry;
}

function readField(source: decoding.Decoder, before: Field | undefined): Field | null {
  const what = decoding.readUint8(source);
  if (what === REMOVED) return null;
  if (what === SET) return { type: 'value', value: decoding.readAny(source) };
  if (what !== EDITED) throw new Error('a field changed in no known way');
  const at = decoding.readVarUint(source);
  const remove = decoding.readVarUint(source);
  const insert = decoding.readVarString(source);
  const text = textOf(before);
  return { type: 'text', text: text.slice(0, at) + insert + text.slice(at + remove) };
}

function textOf(field: Field | undefined): string {
  return field?.type === 'text' ? field.text : '';
}

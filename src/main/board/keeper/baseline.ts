import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import { metaOf } from '../../../shared/board/document';
import { HOMES, type HomeName, homeCalled } from '../../../shared/board/kept-entry';
import { type BaseEntry, readEntry } from './base-entry';
import type { Word } from './overridden';
import { type At, keyOf } from './touched';

/** Of so many entries that were taken off, the author is remembered. */
const MOST_AUTHORS = 10_000;

/** The board as it lawfully is. Values are shared with the document, which never changes them. */
export class Baseline {
  private readonly entries: Readonly<Record<HomeName, Map<string, BaseEntry>>>;
  private readonly authors = new Map<string, unknown>();
  private meta: ReadonlyMap<string, unknown>;

  /** Takes what is on the board now as lawful. */
  constructor(private readonly doc: Y.Doc) {
    this.entries = { cards: new Map(), objects: new Map(), links: new Map() };
    this.meta = new Map(metaOf(doc).entries());
    for (const home of HOMES) {
      const map = homeCalled(doc, home);
      for (const id of map.keys()) this.set({ home, id }, readEntry(map, id));
    }
  }

  get({ home, id }: At): BaseEntry | null {
    return this.entries[home].get(id) ?? null;
  }

  set(at: At, entry: BaseEntry | null): void {
    const entries = this.entries[at.home];
    if (entry !== null) {
      entries.set(at.id, entry);
      return;
    }
    const by = fieldOf(entries.get(at.id), 'by');
    entries.delete(at.id);
    if (by === undefined) return;
    this.authors.set(keyOf(at), by);
    if (this.authors.size <= MOST_AUTHORS) return;
    for (const oldest of this.authors.keys()) {
      this.authors.delete(oldest);
      return;
    }
  }

  /** Changes a field of an entry that is away, so that it comes back with it. */
  amend({ at, field, value }: Word): void {
    const entry = this.get(at);
    if (entry === null || field === null) return;
    const fields = new Map(entry.fields);
    if (value === undefined) fields.delete(field);
    else {
      const id = fields.get(field)?.id ?? entry.id;
      fields.set(field, { id, kept: { type: 'value', value }, letters: [] });
    }
    this.set(at, { ...entry, fields });
  }

  /** Whose an entry was that is not there any more (`by`); undefined if there was none. */
  authorBefore(at: At): unknown {
    return this.authors.get(keyOf(at));
  }

  /** The cards a link joins. */
  endsOf(at: At): readonly string[] {
    const ends = at.home === 'links' ? fieldOf(this.get(at) ?? undefined, 'ends') : null;
    if (!Array.isArray(ends)) return [];
    return ends.filter((end: unknown): end is string => typeof end === 'string');
  }

  /** Takes the facts about the document as they are now. */
  acceptMeta(): void {
    this.meta = new Map(metaOf(this.doc).entries());
  }

  isMetaKept(): boolean {
    const now = metaOf(this.doc);
    return (
      now.size === this.meta.size &&
      [...this.meta].every(([name, value]) => equalityDeep(now.get(name), value))
    );
  }

  /** Makes the facts about the document what they lawfully are; inside a transaction. */
  putMetaBack(): void {
    const now = metaOf(this.doc);
    for (const name of [...now.keys()]) if (!this.meta.has(name)) now.delete(name);
    for (const [name, value] of this.meta) {
      if (!equalityDeep(now.get(name), value)) now.set(name, value);
    }
  }
}

function fieldOf(entry: BaseEntry | undefined, field: string): unknown {
  const kept = entry?.fields.get(field)?.kept;
  return kept?.type === 'value' ? kept.value : undefined;
}

import { equalityDeep } from 'lib0/function';
import type * as Y from 'yjs';
import { HOMES, type HomeName, homeCalled, type KeptEntry, keepEntry } from './kept-entry';
import { type Author, readBy } from './place';
import { isReactionOf } from './reactions';
import { wellFormed } from './smallest-edit';

/** Every entry of the board at some moment, by home and id. */
export type KeptBoard = Readonly<Record<HomeName, ReadonlyMap<string, KeptEntry>>>;

/** Which entry of the board. */
export type EntryKey = { readonly home: HomeName; readonly id: string };

/** Values nested deeper than this are nobody's card. */
const DEEPEST = 20;

/** [D14] Everything on the board now, as it can be written down; what is no entry is left out. */
export function keepBoard(doc: Y.Doc): KeptBoard {
  return byHome((home) => {
    const entries = [...homeCalled(doc, home).entries()];
    return new Map(
      entries.flatMap(([id, value]) => {
        const kept = keepPlain(value);
        return kept === null ? [] : [[id, kept] as const];
      }),
    );
  });
}

/** One map for each home. */
export function byHome<T>(make: (home: HomeName) => T): Record<HomeName, T> {
  return { cards: make('cards'), objects: make('objects'), links: make('links') };
}

/** Copies an entry without what cannot be written down: a peer can have put any object there. */
export function keepPlain(value: unknown): KeptEntry | null {
  const kept = keepEntry(value);
  if (kept === null) return null;
  const plain = new Map<string, NonNullable<ReturnType<KeptEntry['get']>>>();
  for (const [name, field] of kept) {
    if (field.type === 'text') plain.set(name, { type: 'text', text: wellFormed(field.text) });
    else if (isPlain(field.value, 0)) plain.set(name, field);
  }
  return plain;
}

/** Whether two kept entries say the same. */
export function isSameEntry(one: KeptEntry | null, other: KeptEntry | null): boolean {
  if (one === other) return true;
  if (one === null || other === null || one.size !== other.size) return false;
  return [...one].every(([name, field]) => isSameField(field, other.get(name)));
}

/** Whether a field holds the same in both. */
export function isSameField(
  one: ReturnType<KeptEntry['get']>,
  other: ReturnType<KeptEntry['get']>,
): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (one.type === 'text') return other.type === 'text' && one.text === other.text;
  return other.type === 'value' && equalityDeep(one.value, other.value);
}

/** Whose an entry is; null if it is nobody's. */
export function authorOf(entry: KeptEntry): Author | null {
  const by = entry.get('by');
  return by?.type === 'value' ? (readBy(by.value)?.author ?? null) : null;
}

/**
 * [D16] What is left of an entry without these people: nothing if it is theirs, else all of it but
 * their reactions.
 */
export function withoutPeople(entry: KeptEntry, people: ReadonlySet<Author>): KeptEntry | null {
  const author = authorOf(entry);
  if (author !== null && people.has(author)) return null;
  const rest = [...entry].filter(([name]) => !isReactionOf(name, people));
  return rest.length === entry.size ? entry : new Map(rest);
}

/** Every key that is in one of two boards. */
export function keysOf(...boards: readonly KeptBoard[]): readonly EntryKey[] {
  return HOMES.flatMap((home) =>
    [...new Set(boards.flatMap((board) => [...board[home].keys()]))].map((id) => ({ home, id })),
  );
}

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (value instanceof Uint8Array) return true;
  if (depth === DEEPEST) return false;
  if (Array.isArray(value)) return value.every((each) => isPlain(each, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((each) => isPlain(each, depth + 1));
}

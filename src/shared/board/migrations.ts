import * as Y from 'yjs';
import { BOARD_VERSION, cardsOf, metaOf } from './document';

/** Each step brings a document to this version from the one before. */
const STEPS: readonly { readonly to: number; readonly change: (doc: Y.Doc) => void }[] = [
  { to: 2, change: joinFields },
];

/** What became of a document that was brought to this version. */
export type Migration = 'current' | 'migrated' | 'newer';

/**
 * [B10] Brings a board that an older version wrote to this version's shape, in one transaction of
 * `origin`. Only whoever owns the file does this. A board of a newer version is left as it is.
 */
export function migrateBoard(doc: Y.Doc, origin: unknown): Migration {
  const mark = metaOf(doc).get('version');
  const version = typeof mark === 'number' ? mark : BOARD_VERSION;
  if (version > BOARD_VERSION) return 'newer';
  const steps = STEPS.filter(({ to }) => to > version);
  if (steps.length === 0) return 'current';
  doc.transact(() => {
    for (const { change } of steps) change(doc);
    metaOf(doc).set('version', BOARD_VERSION);
  }, origin);
  return 'migrated';
}

/** Version 1 had x, y, author and turn apart: two people who moved a card could each win one of them. */
function joinFields(doc: Y.Doc): void {
  for (const entry of cardsOf(doc).values()) {
    if (!(entry instanceof Y.Map)) continue;
    if (entry.has('x') && entry.has('y')) entry.set('at', [entry.get('x'), entry.get('y')]);
    if (entry.has('author')) entry.set('by', [entry.get('author'), entry.get('turn') ?? null]);
    for (const old of ['x', 'y', 'author', 'turn']) entry.delete(old);
  }
}

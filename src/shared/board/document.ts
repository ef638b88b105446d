import type * as Y from 'yjs';

/** The shape of the board's Y.Doc that this version writes. */
export const BOARD_VERSION = 2;

/** The cards by id; each is a Y.Map of its own, so that two people can change one card at once. */
export function cardsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('cards');
}

/** Areas, words, pictures and ink by id, each a Y.Map of its own. */
export function objectsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('objects');
}

/** Links between cards by id. */
export function linksOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('links');
}

/** Facts about the document itself. */
export function metaOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('meta');
}

/** The cards or objects map that has this id; null if neither does. */
export function homeOf(doc: Y.Doc, id: string): Y.Map<unknown> | null {
  if (cardsOf(doc).has(id)) return cardsOf(doc);
  return objectsOf(doc).has(id) ? objectsOf(doc) : null;
}

/** [B7] Marks a new document with the version of its shape; an older mark is left as it is. */
export function initBoard(doc: Y.Doc): void {
  const meta = metaOf(doc);
  if (meta.get('version') === undefined) meta.set('version', BOARD_VERSION);
}

import type * as Y from 'yjs';

/** The shape of the board's Y.Doc that this version writes. */
export const BOARD_VERSION = 1;

/** The cards by id; each is a Y.Map of its own, so that two people can change one card at once. */
export function cardsOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('cards');
}

/** Facts about the document itself. */
export function metaOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('meta');
}

/** [B7] Marks a new document with the version of its shape; an older mark is left as it is. */
export function initBoard(doc: Y.Doc): void {
  const meta = metaOf(doc);
  if (meta.get('version') === undefined) meta.set('version', BOARD_VERSION);
}

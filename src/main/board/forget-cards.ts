import * as Y from 'yjs';
import { cardsOf } from '../../shared/board/document';
import type { PersonId } from '../../shared/session/ids';

/**
 * [P12] Deletes the cards of these people, those too that cannot be read, as one transaction of
 * `origin`; gives how many there were. The document keeps nothing of their texts, but a file it was
 * saved in does until it is written anew (`BoardReplica.compact`).
 */
export function deleteCardsBy(doc: Y.Doc, authors: ReadonlySet<PersonId>, origin: unknown): number {
  const cards = cardsOf(doc);
  const names: ReadonlySet<unknown> = authors;
  const theirs = [...cards.entries()].filter(
    ([, entry]) => entry instanceof Y.Map && names.has(entry.get('author')),
  );
  if (theirs.length > 0) {
    doc.transact(() => {
      for (const [id] of theirs) cards.delete(id);
    }, origin);
  }
  return theirs.length;
}

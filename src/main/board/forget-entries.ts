import * as Y from 'yjs';
import { cardsOf, linksOf, objectsOf } from '../../shared/board/document';
import { readBy } from '../../shared/board/place';
import { deleteEntries } from '../../shared/board/place-operations';
import { isReactionOf } from '../../shared/board/reactions';
import type { PersonId } from '../../shared/session/ids';

/**
 * [P12] Deletes the cards, objects and links of these people, those too that cannot be read, and their
 * reactions, as one transaction of `origin`; gives how many there were. The document keeps nothing
 * of them, but a file it was saved in does until it is written anew (`BoardReplica.compact`).
 */
export function deleteEntriesBy(
  doc: Y.Doc,
  authors: ReadonlySet<PersonId>,
  origin: unknown,
): number {
  let count = 0;
  doc.transact(() => {
    const theirs = [cardsOf(doc), objectsOf(doc)].flatMap((home) => idsBy(home, authors));
    const links = idsBy(linksOf(doc), authors);
    deleteEntries(doc, theirs, origin);
    for (const id of links) linksOf(doc).delete(id);
    count = theirs.length + links.length + takeBackReactions(doc, authors);
  }, origin);
  return count;
}

function takeBackReactions(doc: Y.Doc, authors: ReadonlySet<PersonId>): number {
  let count = 0;
  for (const entry of cardsOf(doc).values()) {
    if (!(entry instanceof Y.Map)) continue;
    const theirs = [...entry.keys()].filter((key) => isReactionOf(key, authors));
    for (const key of theirs) entry.delete(key);
    count += theirs.length;
  }
  return count;
}

function idsBy(home: Y.Map<unknown>, authors: ReadonlySet<PersonId>): readonly string[] {
  const names: ReadonlySet<unknown> = authors;
  return [...home.entries()].flatMap(([id, entry]) =>
    entry instanceof Y.Map && names.has(readBy(entry.get('by'))?.author) ? [id] : [],
  );
}

import type * as Y from 'yjs';
import { type Card, type ReadCard, readCard } from '../../shared/board/card';
import { cardsOf, objectsOf } from '../../shared/board/document';
import { type BoardObject, type ReadObject, readObject } from '../../shared/board/object';
import type { Place } from '../../shared/board/place';
import { type BoardEntry, type EntryStore, openEntries } from './entry-store';

export type CardStore = EntryStore<ReadCard>;
export type ObjectStore = EntryStore<ReadObject>;

/** Follows the cards of a document. */
export function openCards(doc: Y.Doc): CardStore {
  return openEntries(cardsOf(doc), (id, value) => {
    const read = readCard(id, value);
    return { read, at: read.ok ? { x: read.card.x, y: read.card.y } : null };
  });
}

/** Follows the areas, words, pictures and strokes of a document. */
export function openObjects(doc: Y.Doc): ObjectStore {
  return openEntries(objectsOf(doc), (id, value) => {
    const read = readObject(id, value);
    return { read, at: read.ok ? { x: read.object.x, y: read.object.y } : null };
  });
}

/** The card of an entry, if it can be read. */
export function cardOf(entry: BoardEntry<ReadCard> | undefined): Card | null {
  return entry?.read.ok ? entry.read.card : null;
}

/** The object of an entry, if it can be read. */
export function objectOf(entry: BoardEntry<ReadObject> | undefined): BoardObject | null {
  return entry?.read.ok ? entry.read.object : null;
}

/** What is common to a card and an object of this id; null if neither is there and readable. */
export function placeOf(
  { cards, objects }: { readonly cards: CardStore; readonly objects: ObjectStore },
  id: string,
): Place | null {
  return cardOf(cards.entry(id)) ?? objectOf(objects.entry(id));
}

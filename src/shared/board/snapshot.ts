import type * as Y from 'yjs';
import { type Card, readCards } from './card';
import { cardsOf, linksOf, objectsOf } from './document';
import { type Link, readLinks } from './link';
import { type BoardObject, readObjects } from './object';

/** Everything readable on a board at one moment. */
export type BoardSnapshot = {
  readonly cards: readonly Card[];
  readonly objects: readonly BoardObject[];
  readonly links: readonly Link[];
};

/** Reads a whole board; every part in the order of its ids. */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const cards = readCards(cardsOf(doc));
  const ids = new Set(cards.map(({ id }) => id));
  return {
    cards,
    objects: readObjects(objectsOf(doc)),
    links: readLinks(linksOf(doc), (id) => ids.has(id)),
  };
}

import * as Y from 'yjs';
import { cardsOf, linksOf } from './document';
import type { Link } from './link';
import type { LinkMeaning } from './link-meaning';

/** Links two cards of the board; nothing happens if either is gone, or both are the same. */
export function addLink(doc: Y.Doc, link: Link, origin: unknown): void {
  const cards = cardsOf(doc);
  if (link.from === link.to || !cards.has(link.from) || !cards.has(link.to)) return;
  doc.transact(() => {
    const entry = new Y.Map<unknown>();
    entry.set('ends', [link.from, link.to]);
    entry.set('meaning', link.meaning);
    entry.set('by', [link.author, null]);
    linksOf(doc).set(link.id, entry);
  }, origin);
}

/** Gives a link another meaning. */
export function setMeaning(doc: Y.Doc, id: string, meaning: LinkMeaning, origin: unknown): void {
  changeLink(doc, id, origin, (entry) => entry.set('meaning', meaning));
}

/** Turns a link round. */
export function turnLink(doc: Y.Doc, id: string, origin: unknown): void {
  changeLink(doc, id, origin, (entry) => {
    const ends = entry.get('ends');
    if (Array.isArray(ends)) entry.set('ends', [...ends].reverse());
  });
}

/** Takes a link off the board. */
export function deleteLink(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => linksOf(doc).delete(id), origin);
}

function changeLink(
  doc: Y.Doc,
  id: string,
  origin: unknown,
  how: (entry: Y.Map<unknown>) => void,
): void {
  doc.transact(() => {
    const entry = linksOf(doc).get(id);
    if (entry instanceof Y.Map) how(entry);
  }, origin);
}

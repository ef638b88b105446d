import * as Y from 'yjs';
import type { TurnId } from '../session/ids';
import type { MomentKind } from '../session/kinds';
import type { Author } from './card';
import { cardsOf } from './document';

/** [B8] What a new card is made of; the id must be new on every device (random). */
export type NewCard = {
  readonly id: string;
  readonly kind: MomentKind;
  readonly text: string;
  readonly author: Author;
  readonly turn: TurnId | null;
  readonly x: number;
  readonly y: number;
};

/** [B3] Adds a card. Every operation is one transaction with the caller as `origin`, so that undo is theirs. */
export function addCard(doc: Y.Doc, card: NewCard, origin: unknown): void {
  doc.transact(() => {
    const entry = new Y.Map<unknown>();
    entry.set('kind', card.kind);
    entry.set('text', new Y.Text(wellFormed(card.text)));
    entry.set('author', card.author);
    entry.set('turn', card.turn);
    entry.set('x', Number.isFinite(card.x) ? card.x : 0);
    entry.set('y', Number.isFinite(card.y) ? card.y : 0);
    cardsOf(doc).set(card.id, entry);
  }, origin);
}

/** Moves a card; nothing happens if it is gone, or if it would be nowhere ([B8]: unreadable for all). */
export function moveCard(doc: Y.Doc, id: string, x: number, y: number, origin: unknown): void {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return;
  change(doc, id, origin, (entry) => {
    entry.set('x', x);
    entry.set('y', y);
  });
}

/** Gives a card another kind. */
export function setKind(doc: Y.Doc, id: string, kind: MomentKind, origin: unknown): void {
  change(doc, id, origin, (entry) => entry.set('kind', kind));
}

/**
 * [B6] Makes a card's text read `next`, as the smallest single change, so that what somebody else types
 * into the same card at the same time is kept.
 */
export function writeText(doc: Y.Doc, id: string, next: string, origin: unknown): void {
  change(doc, id, origin, (entry) => {
    const text = entry.get('text');
    if (!(text instanceof Y.Text)) return;
    const edit = smallestEdit(text.toString(), wellFormed(next));
    if (edit.remove > 0) text.delete(edit.at, edit.remove);
    if (edit.insert.length > 0) text.insert(edit.at, edit.insert);
  });
}

/** Takes a card off the board. */
export function deleteCard(doc: Y.Doc, id: string, origin: unknown): void {
  doc.transact(() => cardsOf(doc).delete(id), origin);
}

/** [B5] The one replacement, in UTF-16 units and never inside a surrogate pair, that makes `before` into `after`. */
export function smallestEdit(
  before: string,
  after: string,
): { readonly at: number; readonly remove: number; readonly insert: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end -= 1;
  return {
    at: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  };
}

/**
 * [B4] Half a character would be kept here and arrive as U+FFFD everywhere else, so that replicas
 * never agree again; it is U+FFFD from the beginning.
 */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

function splitsPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const previous = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && previous >= 0xd800 && previous <= 0xdbff;
}

function change(
  doc: Y.Doc,
  id: string,
  origin: unknown,
  how: (entry: Y.Map<unknown>) => void,
): void {
  doc.transact(() => {
    const entry = cardsOf(doc).get(id);
    if (entry instanceof Y.Map) how(entry);
  }, origin);
}

import * as Y from 'yjs';
import type { CardKind } from './card-kind';
import { cardsOf } from './document';
import { changeEntry, type NewPlace, newEntry } from './entry';
import type { Size } from './geometry';
import type { Author } from './place';
import { type Reaction, reactionField } from './reactions';
import { smallestEdit, wellFormed } from './smallest-edit';

/** What a new card is made of. */
export type NewCard = NewPlace & {
  readonly kind: CardKind;
  readonly text: string;
  /** As large as its text unless told. */
  readonly size?: Size | null;
};

/** [B3] Adds a card. Every operation is one transaction with the caller as `origin`, so that undo is theirs. */
export function addCard(doc: Y.Doc, card: NewCard, origin: unknown): void {
  doc.transact(() => {
    const entry = newEntry(card, card.size ?? null);
    entry.set('kind', card.kind);
    entry.set('text', new Y.Text(wellFormed(card.text)));
    cardsOf(doc).set(card.id, entry);
  }, origin);
}

/** Gives a card another kind. */
export function setKind(doc: Y.Doc, id: string, kind: CardKind, origin: unknown): void {
  changeEntry(doc, id, origin, (entry) => entry.set('kind', kind));
}

/**
 * [B6] Makes the text of a card, or words on the board, read `next`, as the smallest single change, so
 * that what somebody else types there at the same time is kept.
 */
export function writeText(doc: Y.Doc, id: string, next: string, origin: unknown): void {
  changeEntry(doc, id, origin, (entry) => {
    const text = entry.get('text');
    if (!(text instanceof Y.Text)) return;
    const edit = smallestEdit(text.toString(), wellFormed(next));
    if (edit.remove > 0) text.delete(edit.at, edit.remove);
    if (edit.insert.length > 0) text.insert(edit.at, edit.insert);
  });
}

/** Hides or shows the author of a card. */
export function setNameless(doc: Y.Doc, id: string, nameless: boolean, origin: unknown): void {
  changeEntry(doc, id, origin, (entry) => {
    if (nameless) entry.set('nameless', true);
    else entry.delete('nameless');
  });
}

/** [B11] Gives somebody's reaction to a card, or takes it back. */
export function setReaction(
  doc: Y.Doc,
  id: string,
  {
    reaction,
    author,
    given,
  }: { readonly reaction: Reaction; readonly author: Author; readonly given: boolean },
  origin: unknown,
): void {
  changeEntry(doc, id, origin, (entry) => {
    const field = reactionField(reaction, author);
    if (given) entry.set(field, true);
    else entry.delete(field);
  });
}

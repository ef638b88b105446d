import * as Y from 'yjs';
import { type CardKind, isCardKind } from './card-kind';
import { type Author, type Place, readPlace } from './place';
import { type Reactions, readReactions } from './reactions';

export type { Author };

export type Card = Place & {
  readonly kind: CardKind;
  readonly text: string;
  /** Its author is not shown. */
  readonly nameless: boolean;
  readonly reactions: Reactions;
};

/** A card as read from the board, or a harmless stand-in for what cannot be read. */
export type ReadCard =
  | { readonly ok: true; readonly card: Card }
  | { readonly ok: false; readonly id: string; readonly reason: string };

/** [B1] Reads one entry of the cards map. Never throws: any peer can have written anything there. */
export function readCard(id: string, entry: unknown): ReadCard {
  if (!(entry instanceof Y.Map)) return { ok: false, id, reason: 'not a card' };
  const text = readText(entry.get('text'));
  if (text === null) return { ok: false, id, reason: 'a card without text' };
  const kind = entry.get('kind');
  if (!isCardKind(kind)) return { ok: false, id, reason: 'a card of no known kind' };
  const place = readPlace(id, entry);
  if (place === null) return { ok: false, id, reason: 'a card of nobody, or nowhere' };
  const nameless = entry.get('nameless') === true;
  return { ok: true, card: { ...place, kind, text, nameless, reactions: readReactions(entry) } };
}

/** [B2] Every card of the board that can be read, in the order of their ids. */
export function readCards(cards: Y.Map<unknown>): readonly Card[] {
  return [...cards.entries()]
    .map(([id, entry]) => readCard(id, entry))
    .flatMap((read) => (read.ok ? [read.card] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The letters of a shared text; null for anything else. */
export function readText(value: unknown): string | null {
  // XML text is text too for `instanceof`, but printing its marks runs what a peer put there.
  return value instanceof Y.Text && !(value instanceof Y.XmlText) ? value.toString() : null;
}

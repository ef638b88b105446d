import type { Card } from '../board/card';
import { CARD_KIND_LABELS } from '../board/card-kind';
import type { Session } from '../session/session';
import { legible } from './legible';
import type { NotesCard, NotesOrigin, NotesTurn } from './notes';
import { HOST, nameOf } from './who';

export type GatheredCards = {
  /** Those with text, in the order of the turns they came from, then as on the board. */
  readonly cards: readonly NotesCard[];
  /** How many cards with text each seat added. */
  readonly byAuthor: ReadonlyMap<string, number>;
  readonly blank: number;
};

/** Finds the turn that something names: what it was, silence, or a turn that is not there any more. */
export type FindOrigin = (turn: string | null) => NotesOrigin;

/** The cards with text, each with who wrote it and the turn it came from. */
export function gatherCards(
  session: Session,
  cards: readonly Card[],
  originOf: FindOrigin,
): GatheredCards {
  const written = cards.filter((card) => legible(card.text).trim() !== '');
  const place = new Map<string, number>(session.turns.map((turn, index) => [turn.id, index]));
  const byAuthor = new Map<string, number>();
  for (const { author } of written) byAuthor.set(author, (byAuthor.get(author) ?? 0) + 1);

  const turnOf = (card: Card) =>
    (card.turn === null ? undefined : place.get(card.turn)) ?? Number.POSITIVE_INFINITY;
  const inOrder = (a: Card, b: Card): number => {
    const [first, second] = [turnOf(a), turnOf(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1);
  };
  return {
    cards: [...written].sort(inOrder).map((card) => ({
      id: card.id,
      kind: card.kind,
      name: CARD_KIND_LABELS[card.kind],
      text: card.text,
      author: cardAuthor(session, card),
      origin: originOf(card.turn),
    })),
    byAuthor,
    blank: cards.length - written.length,
  };
}

/** [X12] Who wrote a card, as far as it is to be shown: neither if they hid it, nor if the board's rules do. */
export function cardAuthor(session: Session, { author, nameless }: Card): string | null {
  if (nameless || session.boardRules.names === 'hidden') return null;
  return author === 'facilitator' ? HOST : nameOf(session, author);
}

/** Finds turns by id among those of the timeline. */
export function originsOf(session: Session, timeline: readonly NotesTurn[]): FindOrigin {
  const place = new Map<string, number>(session.turns.map((turn, index) => [turn.id, index]));
  return (id) => {
    if (id === null) return { kind: 'silence' };
    const turn = timeline[place.get(id) ?? -1];
    return turn === undefined
      ? { kind: 'unknown' }
      : { kind: 'turn', number: turn.number, speaker: turn.speaker };
  };
}

import type { Card } from '../board/card';
import { KIND_LABELS, MOMENT_KINDS } from '../session/kinds';
import type { Session } from '../session/session';
import { legible } from './legible';
import type { NotesCard, NotesCards, NotesOrigin, NotesTurn } from './notes';
import { nameOf } from './who';

export type GatheredCards = {
  readonly kinds: readonly NotesCards[];
  /** How many cards with text each seat added. */
  readonly byAuthor: ReadonlyMap<string, number>;
  readonly blank: number;
};

/** The cards by kind; within a kind in the order of the turns they came from, then as on the board. */
export function gatherCards(
  session: Session,
  cards: readonly Card[],
  timeline: readonly NotesTurn[],
): GatheredCards {
  const written = cards.filter((card) => legible(card.text).trim() !== '');
  const place = new Map(session.turns.map((turn, index) => [turn.id, index]));
  const byAuthor = new Map<string, number>();
  for (const { author } of written) byAuthor.set(author, (byAuthor.get(author) ?? 0) + 1);

  const toNotes = (card: Card): NotesCard => ({
    text: card.text,
    author: authorOf(session, card),
    origin: originOf(card, place, timeline),
  });
  const turnOf = (card: Card) =>
    (card.turn === null ? undefined : place.get(card.turn)) ?? Number.POSITIVE_INFINITY;
  const inOrder = (a: Card, b: Card): number => {
    const [first, second] = [turnOf(a), turnOf(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1);
  };
  return {
    kinds: MOMENT_KINDS.map((kind) => ({
      kind,
      name: KIND_LABELS[kind],
      cards: written
        .filter((card) => card.kind === kind)
        .sort(inOrder)
        .map(toNotes),
    })).filter((group) => group.cards.length > 0),
    byAuthor,
    blank: cards.length - written.length,
  };
}

function authorOf(session: Session, { author }: Card): string {
  if (author === 'facilitator') return 'Facilitator';
  return nameOf(session, author);
}

function originOf(
  card: Card,
  place: ReadonlyMap<string, number>,
  timeline: readonly NotesTurn[],
): NotesOrigin {
  if (card.turn === null) return { kind: 'silence' };
  const turn = timeline[place.get(card.turn) ?? -1];
  return turn === undefined
    ? { kind: 'unknown' }
    : { kind: 'turn', number: turn.number, speaker: turn.speaker };
}

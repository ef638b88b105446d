import type { BoardSnapshot } from '../board/snapshot';
import type { Session } from '../session/session';
import { countsOf } from '../session/voting';
import { cardAuthor, type FindOrigin } from './build-cards';
import type { NotesBoard } from './notes';

/** The board as it may be shown; null if nothing is on it. */
export function gatherBoard(
  session: Session,
  { cards, objects, links }: BoardSnapshot,
  originOf: FindOrigin,
): NotesBoard | null {
  if (cards.length + objects.length === 0) return null;
  const vote = session.votes.findLast(({ state }) => state !== 'open');
  const dots = vote === undefined ? {} : countsOf(session, vote);
  return {
    cards: cards.map((card) => {
      const origin = originOf(card.turn);
      return {
        card,
        author: cardAuthor(session, card),
        turn: origin.kind === 'turn' ? `turn ${origin.number}` : null,
        dots: dots[card.id] ?? 0,
      };
    }),
    objects,
    links,
  };
}

import type { RoomVote } from '../../../shared/session/views';
import { type Dots, dotsIn } from '../../../shared/session/voting';

/** The dot vote as one person's board shows it. */
export type BoardVotes =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly question: string | null;
      /** Dots that each person has, and how many of one's own are not on a card. */
      readonly budget: number;
      readonly left: number;
      /** One's own dots by card. */
      readonly mine: ReadonlyMap<string, number>;
      readonly voted: number;
      readonly of: number;
      /** False for who only looks on: cards then have nothing to press. */
      readonly canVote: boolean;
      /** Puts so many of one's dots on the card, as far as there are any left. */
      readonly set: (cardId: string, count: number) => void;
    }
  | {
      readonly kind: 'revealed';
      readonly question: string | null;
      readonly counts: ReadonlyMap<string, number>;
      readonly total: number;
    };

export type OpenVotes = Extract<BoardVotes, { kind: 'open' }>;

export const NO_VOTES: BoardVotes = { kind: 'none' };

/** The cards of the board, as far as votes need them. */
export type CardsThere = {
  /** The same list while no card comes or goes. */
  readonly ids: () => readonly string[];
  readonly onIds: (listener: () => void) => () => void;
};

/** What somebody gives dots with; null for who only looks on. */
export type Giving = Pick<OpenVotes, 'set'> & { readonly dots: Dots };

/** The vote for the board. Dots on cards that are gone are not shown, and left to be given again. */
export function boardVotes(
  vote: RoomVote | null,
  counts: Dots | null,
  giving: Giving | null,
  isThere: (card: string) => boolean,
): BoardVotes {
  if (vote === null) return NO_VOTES;
  const { question, budget, voted, of } = vote;
  if (vote.state === 'revealed') {
    const shown = onBoard(counts ?? {}, isThere);
    return { kind: 'revealed', question, counts: shown, total: sum(shown) };
  }
  const mine = onBoard(giving?.dots ?? {}, isThere);
  return {
    kind: 'open',
    question,
    budget,
    left: Math.max(0, budget - sum(mine)),
    mine,
    voted,
    of,
    canVote: giving !== null,
    set: giving?.set ?? noSet,
  };
}

function onBoard(dots: Dots, isThere: (card: string) => boolean): ReadonlyMap<string, number> {
  return new Map(Object.entries(dots).filter(([card, count]) => count > 0 && isThere(card)));
}

function sum(dots: ReadonlyMap<string, number>): number {
  return dotsIn(Object.fromEntries(dots));
}

/** Who only looks on has no dots to put anywhere. */
function noSet(): void {}

import type { Author } from '../../../shared/board/card';
import type { FindFacts } from '../../../shared/board/find';
import type { BoardSession } from '../board-store';
import type { BoardVotes } from '../votes';
import type { FindIndex, IndexNames } from './find-index';

/** What a search has to know that is not on the board. */
export type SearchSituation = IndexNames & {
  readonly votes: BoardVotes;
  /** The name of somebody's group, as far as this page knows it; null for none. */
  readonly groupOf: (author: Author) => string | null;
};

/** How many areas within each other are gone through; there are never so many. */
const DEEPEST = 50;

/** The facts of a filter, looked up as they are now. */
export function factsOf(
  { links }: Pick<BoardSession, 'links'>,
  index: Pick<FindIndex, 'areaOf'>,
  { votes, groupOf }: SearchSituation,
): FindFacts {
  return {
    groupOf,
    isLinked: (id) => links.ofCard(id).length > 0,
    votesOf: (id) => (votes.kind === 'revealed' ? (votes.counts.get(id) ?? 0) : 0),
    liesIn: (id, area) => {
      let owner = index.areaOf(id);
      for (let depth = 0; owner !== null && depth < DEEPEST; depth += 1) {
        if (owner === area) return true;
        owner = index.areaOf(owner);
      }
      return false;
    },
  };
}

import { literal, nullable, object, string, variant } from 'valibot';
import { personId, voteId } from './ids';
import { sessionMs as at, ballotVersion, boardRules, dots, voteBudget } from './session-words';

const vote = voteId;

/** Dot votes and the rules of the board. */
export const votingEvent = variant('type', [
  object({
    type: literal('voteOpened'),
    at,
    vote,
    question: nullable(string()),
    budget: voteBudget,
  }),
  object({ type: literal('votesCast'), at, vote, person: personId, version: ballotVersion, dots }),
  object({ type: literal('voteRevealed'), at, vote }),
  object({ type: literal('voteCancelled'), at, vote }),
  object({ type: literal('votePutAway'), at, vote }),
  object({ type: literal('boardRulesSet'), at, rules: boardRules }),
]);

import { literal, object, variant } from 'valibot';
import { SESSION_LIMITS } from '../session/limits';
import { personId, voteId } from './ids';
import { ballotVersion, boardRules, dots, upTo, voteBudget } from './session-words';

const vote = voteId;

/** [B40] [B49] What the facilitator does with dot votes and the rules of the board. */
export const votingCommand = variant('type', [
  object({
    type: literal('openVote'),
    question: upTo(SESSION_LIMITS.voteQuestion),
    budget: voteBudget,
  }),
  object({ type: literal('castVotes'), vote, person: personId, version: ballotVersion, dots }),
  object({ type: literal('revealVote'), vote }),
  object({ type: literal('cancelVote'), vote }),
  object({ type: literal('putVoteAway'), vote }),
  object({ type: literal('setBoardRules'), rules: boardRules }),
]);

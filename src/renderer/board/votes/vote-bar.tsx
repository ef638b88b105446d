import { AnnounceRegion } from '../../ui/announce-region';
import type { BoardVotes } from './board-votes';
import { dotWords, leftWords, votedWords, voteSentence } from './vote-words';
import './votes.css';

/** [B44] The vote in one line. Always to be drawn: it reads out a vote that begins. */
export function VoteBar({ votes }: { readonly votes: BoardVotes }) {
  return (
    <>
      <AnnounceRegion message={voteSentence(votes)} />
      {votes.kind !== 'none' && (
        <p className="hb-vote-bar" data-testid="vote-bar" data-kind={votes.kind}>
          <b>{votes.question ?? 'Dot vote'}</b>
          {votes.kind === 'revealed' ? (
            <span>{dotWords(votes.total)} in all</span>
          ) : (
            <>
              <span data-testid="vote-left">
                {votes.canVote
                  ? leftWords(votes.left, votes.budget)
                  : `${dotWords(votes.budget)} each`}
              </span>
              <span data-testid="vote-turnout">{votedWords(votes.voted, votes.of)}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}

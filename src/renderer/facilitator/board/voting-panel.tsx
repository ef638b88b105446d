import { CircleDot, Eye, UserRound } from 'lucide-react';
import { useState } from 'react';
import { VoteBar } from '../../board/votes';
import { Button, ConfirmDialog, Menu } from '../../ui';
import type { Actions } from '../session/actions';
import { OpenVoteDialog } from './open-vote-dialog';
import type { FacilitatorVotes } from './use-facilitator-votes';
import './board.css';

export interface VotingPanelProps {
  readonly actions: Actions;
  readonly voting: FacilitatorVotes;
}

/** The dot vote in the facilitator's hands: open, see how many have voted, reveal, cancel. */
export function VotingPanel({ actions, voting }: VotingPanelProps) {
  const { votes, vote } = voting;
  const [opening, setOpening] = useState(false);
  return (
    <section className="f-voting" aria-label="Dot vote" data-testid="voting">
      <VoteBar votes={votes} />
      {vote?.state === 'open' ? (
        <OpenVote {...{ actions, voting, vote }} />
      ) : (
        <>
          {vote !== null && (
            <Button
              variant="ghost"
              onClick={() => actions.run({ type: 'putVoteAway', vote: vote.id })}
              data-testid="vote-put-away"
            >
              Put the dots away
            </Button>
          )}
          <Button
            variant="ghost"
            icon={<CircleDot aria-hidden="true" />}
            onClick={() => setOpening(true)}
            data-testid="vote-open"
          >
            {vote === null ? 'Dot vote…' : 'New dot vote…'}
          </Button>
        </>
      )}
      {opening && <OpenVoteDialog actions={actions} onClose={() => setOpening(false)} />}
    </section>
  );
}

function OpenVote(
  props: VotingPanelProps & { readonly vote: NonNullable<FacilitatorVotes['vote']> },
) {
  const { actions, voting, vote } = props;
  const [asking, setAsking] = useState(false);
  const cancel = () => actions.run({ type: 'cancelVote', vote: vote.id });
  return (
    <>
      {voting.voters.length > 0 && <GiveFor voting={voting} />}
      <Button
        icon={<Eye aria-hidden="true" />}
        onClick={() => actions.run({ type: 'revealVote', vote: vote.id })}
        data-testid="vote-reveal"
      >
        Reveal
      </Button>
      <Button
        variant="ghost"
        onClick={() => (vote.voted === 0 ? cancel() : setAsking(true))}
        data-testid="vote-cancel"
      >
        Cancel the vote
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Cancel the dot vote?"
        body={`${vote.voted === 1 ? 'One person has' : `${vote.voted} people have`} voted. Their dots are dropped and cannot be brought back.`}
        confirmLabel="Cancel the vote"
        cancelLabel="Go on voting"
        danger
        onConfirm={cancel}
      />
    </>
  );
}

/** [B41] People without a phone tell the facilitator where their dots go. */
function GiveFor({ voting }: { readonly voting: FacilitatorVotes }) {
  const { voters, as, giveAs } = voting;
  const name = voters.find(({ id }) => id === as)?.label ?? 'nobody';
  return (
    <Menu
      items={[
        {
          id: 'nobody',
          label: 'Nobody',
          checked: as === null,
          onSelect: () => giveAs(null),
        },
        ...voters.map(({ id, label }) => ({
          id,
          label,
          checked: id === as,
          testId: `vote-for-${id}`,
          onSelect: () => giveAs(id),
        })),
      ]}
      trigger={
        <button
          type="button"
          className="f-choice"
          aria-label={`Give dots for ${name}`}
          title="Give dots for somebody without a phone"
          data-testid="vote-for"
        >
          <UserRound aria-hidden="true" />
          <span>Dots for {name}</span>
        </button>
      }
    />
  );
}

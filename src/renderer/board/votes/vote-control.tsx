import { Minus, Plus } from 'lucide-react';
import { memo, useState } from 'react';
import type { BoardVotes, OpenVotes } from './board-votes';
import { VoteDots } from './vote-dots';
import { dotWords, mineWords } from './vote-words';
import './votes.css';

export interface VoteControlProps {
  readonly cardId: string;
  readonly votes: BoardVotes;
  /** Whether Tab stops at the buttons; where keys of the card's own do the same, it need not. */
  readonly inTabOrder?: boolean;
}

/** [B44] One's own dots on a card while a vote is open, everybody's once it is revealed. */
export function VoteControl({ cardId, votes, inTabOrder = true }: VoteControlProps) {
  switch (votes.kind) {
    case 'none':
      return null;
    case 'revealed':
      return <VoteCount count={votes.counts.get(cardId) ?? 0} />;
    case 'open': {
      if (!votes.canVote) return null;
      const { mine, budget, left, set } = votes;
      return (
        <OwnDots
          cardId={cardId}
          mine={mine.get(cardId) ?? 0}
          budget={budget}
          isOut={left === 0}
          set={set}
          inTabOrder={inTabOrder}
        />
      );
    }
  }
}

function VoteCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p className="hb-votes" data-kind="revealed" data-testid="vote-count" data-count={count}>
      <VoteDots count={count} />
      <b>{count}</b>
      <span className="h-hidden">{count === 1 ? ' dot' : ' dots'}</span>
    </p>
  );
}

type OwnDotsProps = Pick<OpenVotes, 'budget' | 'set'> & {
  readonly cardId: string;
  readonly mine: number;
  /** No dots are left. */
  readonly isOut: boolean;
  readonly inTabOrder: boolean;
};

/** Drawn anew only when its own dots change, or the last one is given. */
const OwnDots = memo(function OwnDots(props: OwnDotsProps) {
  const { cardId, mine, budget, isOut, set, inTabOrder } = props;
  // Only the card that is being voted on speaks: a live region on each of 200 would be a crowd.
  const [speaks, setSpeaks] = useState(false);
  const words = mineWords(mine, budget);
  const tabIndex = inTabOrder ? 0 : -1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of two buttons would need a legend to hide
    <span
      className="hb-votes"
      data-kind="open"
      role="group"
      aria-label="Your dots"
      onFocus={() => setSpeaks(true)}
      onBlur={() => setSpeaks(false)}
      data-testid="vote-control"
      data-mine={mine}
    >
      {/* Not `disabled`: a button that the last press disables would lose the focus. */}
      <button
        type="button"
        className="hb-vote-key"
        aria-label={`Take a dot off. ${words}`}
        title="Take a dot off"
        aria-disabled={mine === 0}
        tabIndex={tabIndex}
        onClick={() => set(cardId, mine - 1)}
        data-testid="vote-less"
      >
        <Minus aria-hidden="true" />
      </button>
      {/* As wide with all dots as with none: the next press is where the last one was. */}
      <span className="hb-vote-mine" data-many={budget > 3 || undefined} aria-hidden="true">
        {mine === 0 ? <span className="hb-dot" data-empty /> : <VoteDots count={mine} />}
        {mine > 0 && <b>{mine}</b>}
      </span>
      <button
        type="button"
        className="hb-vote-key"
        aria-label={`Add a dot. ${words}`}
        title={isOut ? `All ${dotWords(budget)} are given` : 'Add a dot'}
        aria-disabled={isOut}
        tabIndex={tabIndex}
        onClick={() => set(cardId, mine + 1)}
        data-testid="vote-more"
      >
        <Plus aria-hidden="true" />
      </button>
      <span className="h-hidden" {...(speaks && { role: 'status' })}>
        {words}
      </span>
    </span>
  );
});

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { BareIconButton } from '../../ui/bare-icon-button';
import { Button } from '../../ui/button';
import type { BoardView } from '../board-view';
import { useSignal } from '../use-signal';
import type { BoardPresence } from './connect-presence';
import { createFollowing, type Following, type FollowState } from './following';
import { isTyping } from './typing';
import './follow.css';

export interface FollowBarProps {
  readonly presence: BoardPresence;
  readonly view: BoardView;
  /** Whether the person is in the middle of something; unless told, whether they write. */
  readonly isBusy?: () => boolean;
  /** Told whenever the view is moved for the person. */
  readonly onTaken?: () => void;
}

/** What the facilitator shows, and this person's choice to go along with it. For participants. */
export function FollowBar(props: FollowBarProps) {
  const following = useFollowing(props);
  return following === null ? null : <Bar following={following} />;
}

function Bar({ following }: { readonly following: Following }) {
  const state = useSignal(following.state);
  const text = wordsOf(state);
  return (
    <div className="hb-follow" data-testid="follow-bar" data-empty={text === '' || undefined}>
      <p role="status">
        {text}
        {state.brought > 0 && (
          <span key={state.brought} className="h-hidden">
            The facilitator has brought everyone to another part of the board.
          </span>
        )}
      </p>
      {state.called ? (
        <>
          <Button variant="primary" onClick={following.goThere}>
            Go there
          </Button>
          <BareIconButton
            label="Not now"
            icon={<X aria-hidden="true" />}
            onClick={following.dismiss}
          />
        </>
      ) : (
        state.leads && (
          <Button onClick={state.follows ? following.stop : following.follow}>
            {state.follows ? 'Stop' : state.moved ? 'Follow again' : 'Follow'}
          </Button>
        )
      )}
    </div>
  );
}

function wordsOf({ called, leads, follows, moved }: FollowState): string {
  if (called) return 'The facilitator is showing something';
  if (!leads) return '';
  if (follows) return 'Following the facilitator';
  return moved ? 'You moved the board yourself' : 'The facilitator leads the view';
}

function useFollowing({ presence, view, isBusy, onTaken }: FollowBarProps): Following | null {
  const [following, setFollowing] = useState<Following | null>(null);
  const latest = useRef({ isBusy, onTaken });
  useEffect(() => {
    latest.current = { isBusy, onTaken };
  });
  useEffect(() => {
    const opened = createFollowing({
      presence,
      view,
      isBusy: () => (latest.current.isBusy ?? isTyping)(),
      onTaken: () => latest.current.onTaken?.(),
    });
    setFollowing(opened);
    const end = opened.state.subscribe(() => view.led.set(opened.state.get().follows));
    return () => {
      setFollowing(null);
      end();
      opened.dispose();
      view.led.set(false);
    };
  }, [presence, view]);
  return following;
}

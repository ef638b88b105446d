import { Check, CloudOff, LoaderCircle, type LucideIcon, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { BoardSession, BoardState } from './board-store';
import { useBoardState } from './use-board';

/** Saving that takes less than this is not worth a word. */
const QUIET_MS = 500;

type Saying = {
  readonly state: 'saved' | 'saving' | 'away' | 'shared';
  readonly icon: LucideIcon;
  readonly text: string;
};

/** Where the cards are, in a few words. */
export function BoardStatus({ session }: { readonly session: BoardSession }) {
  const now = useBoardState(session);
  const saving = useLasting(now.unsaved > 0, QUIET_MS);
  const away = useLasting(!now.connected, QUIET_MS);
  const { state, icon: Icon, text } = sayingOf(now, saving, away);
  return (
    <div
      className="hb-status"
      data-testid="board-status"
      data-state={state}
      data-unsaved={now.unsaved}
      data-links={now.links}
      data-connected={now.connected}
      data-relay={now.relay}
    >
      <Icon aria-hidden="true" />
      <span>{text}</span>
      {/* Read out only what matters: losing the host and finding it again. */}
      <span className="h-hidden" role="status">
        {away ? text : ''}
      </span>
    </div>
  );
}

function sayingOf(now: BoardState, saving: boolean, away: boolean): Saying {
  if (away) {
    return {
      state: 'away',
      icon: CloudOff,
      text: 'Not connected: keep this page open, and your cards are sent when the connection is back',
    };
  }
  if (!now.relay) {
    const others = now.links === 1 ? '1 device' : `${now.links} devices`;
    return { state: 'shared', icon: Share2, text: `Shared with ${others}` };
  }
  return saving
    ? { state: 'saving', icon: LoaderCircle, text: 'Saving…' }
    : { state: 'saved', icon: Check, text: 'Saved on the host' };
}

/** True once something has been true for so long; false at once. */
function useLasting(value: boolean, ms: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!value) {
      setLasted(false);
      return;
    }
    const timer = setTimeout(() => setLasted(true), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return value && lasted;
}

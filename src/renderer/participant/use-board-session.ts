import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardSession } from '../board';
import type { OutlineView } from '../board/outline';
import type { VoteBar } from '../board/votes';
import type { Seat } from './control-state';
import { boardAccess, linkAt } from './link';
import { openUnsentStore } from './unsent-store';
import type { Ways } from './ways';

export type BoardLoad =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly retry: () => void }
  | {
      readonly kind: 'open';
      readonly session: BoardSession;
      readonly OutlineView: typeof OutlineView;
      readonly VoteBar: typeof VoteBar;
    };

/**
 * Opens the board as soon as there is a seat, so that cards arrive before anybody looks. Its code
 * comes after joining, that of the canvas once it is asked for.
 *
 * @param host where the session was reached last; the board follows it there
 * @param connected whether the control socket is there; its return is the board's cue to reconnect
 */
export function useBoard(seat: Seat, host: Ways['host'], connected: boolean): BoardLoad {
  const [load, setLoad] = useState<BoardLoad>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const latest = useRef(seat);
  useEffect(() => {
    latest.current = seat;
  });

  const { seat: token, board: room } = seat.welcome;
  // The seat and the room name the board; the attempt is there to try its code once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `latest` holds the rest
  useEffect(() => {
    let session: BoardSession | null = null;
    let left = false;
    const follow = host.subscribe(() => {
      session?.moveTo(boardAccess(linkAt(location, host.get()), latest.current.welcome));
    });
    const open = async () => {
      const part = await import('./board-part');
      if (left) return;
      const { welcome } = latest.current;
      session = part.openBoard({
        author: welcome.person,
        turn: () => runningTurn(latest.current),
        access: boardAccess(linkAt(location, host.get()), welcome),
        unsent: openUnsentStore(`${welcome.board} ${welcome.person}`, () => Date.now()),
      });
      setLoad({ kind: 'open', session, OutlineView: part.OutlineView, VoteBar: part.VoteBar });
    };
    setLoad({ kind: 'loading' });
    open().catch((error: unknown) => {
      console.warn('The board could not be opened.', error);
      if (!left) setLoad({ kind: 'failed', retry });
    });
    return () => {
      left = true;
      follow();
      session?.dispose();
    };
  }, [token, room, host, attempt, retry]);

  const shown = useRef(load);
  useEffect(() => {
    shown.current = load;
  });
  // Only the connection's return is a reason to try again, not the failure itself.
  useEffect(() => {
    if (!connected) return;
    const { current } = shown;
    if (current.kind === 'open') current.session.nudge();
    else if (current.kind === 'failed') current.retry();
  }, [connected]);
  return load;
}

function runningTurn({ heard }: Seat) {
  const { floor } = heard.room;
  return floor.kind === 'held' ? floor.turn : null;
}

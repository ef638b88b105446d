import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Author } from '../../../shared/board/card';
import type { BoardAccess } from '../../../shared/protocol/ipc';
import type { Session } from '../../../shared/session/session';
import { runningTurn } from '../../../shared/session/session';
import { type BoardSession, openBoard } from '../../board';
import type { Feed } from '../app/feed';

/**
 * The facilitator's board for as long as the console is shown; null until it is open.
 *
 * @param access how it is reached; another of the same board moves it there
 * @param isShown whether others see where on it this page's person is
 */
export function useBoardSession(
  access: BoardAccess,
  feed: Feed,
  isShown: boolean,
): BoardSession | null {
  const [board, setBoard] = useState<BoardSession | null>(null);
  const { room } = access;
  const latest = useRef(access);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room names the board; it is moved below
  useEffect(() => {
    const turn = () => {
      const session = feed.view.get()?.view.session;
      return (session && runningTurn(session)?.id) ?? null;
    };
    const access = latest.current;
    const opened = openBoard({ author: 'facilitator', turn, access, onlyLooks: !isShown });
    setBoard(opened);
    return () => {
      setBoard(null);
      opened.dispose();
    };
  }, [room, feed, isShown]);
  useEffect(() => {
    if (latest.current === access) return;
    latest.current = access;
    board?.moveTo(access);
  }, [access, board]);
  return board;
}

/** Pages with which this window's board has a direct connection. */
export function useLinks(board: BoardSession | null): number {
  const subscribe = useCallback(
    (heard: () => void) => board?.state.subscribe(heard) ?? (() => undefined),
    [board],
  );
  return useSyncExternalStore(subscribe, () => board?.state.get().links ?? 0);
}

/** Who wrote a card, by label; the same function until a label changes. */
export function useAuthorLabel({ people }: Session): (author: Author) => string {
  const labels = people.map((person) => `${person.id} ${person.label}`).join('\n');
  const latest = useRef(people);
  useEffect(() => {
    latest.current = people;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another label has to give another function
  return useCallback((author: Author) => authorLabel(latest.current, author), [labels]);
}

/** The name that stands under a card. */
export function authorLabel(people: Session['people'], author: Author): string {
  if (author === 'facilitator') return 'Facilitator';
  return people.find((person) => person.id === author)?.label ?? 'Somebody not on the list';
}

const POLL_MS = 50;

/** Waits until every change of this page is on disk, at most `mostMs` milliseconds. */
export async function boardSaved(board: BoardSession | null, mostMs: number): Promise<void> {
  const until = performance.now() + mostMs;
  while (board !== null && board.state.get().unsaved > 0 && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

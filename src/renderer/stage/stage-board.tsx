import { useCallback, useEffect, useRef, useState } from 'react';
import type { Author } from '../../shared/board/card';
import type { StageLook } from '../../shared/protocol/stage';
import { Board, type BoardSession, openBoard } from '../board';
import { Clock } from '../ui/light';
import { runsNow } from './runs-now';
import { type Shown, useStageClock } from './use-picture';

function BoardClock({ shown }: { readonly shown: Shown }) {
  const { floor, paused } = shown.picture.room;
  const now = useStageClock(shown);
  if (floor.kind !== 'held' || paused) return null;
  return <Clock label="Turn" ms={Math.max(0, now - floor.since)} />;
}

/** The board as the facilitator sees it, to be read only; who speaks stays in a line above it. */
export function StageBoard({ shown, look }: { readonly shown: Shown; readonly look: StageLook }) {
  const { room, board: access } = shown.picture;
  const { relayUrl, signallingUrl, room: name } = access;
  const [board, setBoard] = useState<BoardSession | null>(null);
  useEffect(() => {
    const carriers = { peers: false, relay: true };
    const opened = openBoard({
      author: 'facilitator',
      onlyLooks: true,
      turn: () => null,
      access: { relayUrl, signallingUrl, room: name, carriers },
    });
    setBoard(opened);
    return () => {
      setBoard(null);
      opened.dispose();
    };
  }, [relayUrl, signallingUrl, name]);
  const people = useRef(room.people);
  useEffect(() => {
    people.current = room.people;
  });
  const authorLabel = useCallback(
    (author: Author) =>
      author === 'facilitator'
        ? 'Facilitator'
        : (people.current.find(({ id }) => id === author)?.label ?? 'Somebody'),
    [],
  );
  return (
    <main className="s-board">
      <p className="s-board-floor">
        <span data-testid="stage-speaker">{runsNow(room)}</span>
        <BoardClock shown={shown} />
      </p>
      {board !== null && (
        <Board session={board} authorLabel={authorLabel} onlyLooks follows={look} />
      )}
    </main>
  );
}

import { useCallback, useMemo } from 'react';
import type { Author } from '../../shared/board/card';
import type { BoardVotes } from '../board/votes';
import { Button, LoadingState, Notice } from '../ui/light';
import type { Seat } from './control-state';
import type { OwnFloor } from './floor-view';
import type { BoardLoad } from './use-board-session';

export interface BoardTabProps {
  readonly seat: Seat;
  readonly own: OwnFloor;
  readonly board: BoardLoad;
  readonly votes: BoardVotes;
  /** Asks for the floor's tab. */
  readonly onFloor: () => void;
}

const BAR_WORDS = {
  next: 'You are next.',
  offered: 'The floor is yours.',
  speaking: 'You have the floor.',
};

/** The board with the names of this room; the floor is still in sight when it is one's own. */
export function BoardTab({ seat, own, board, votes, onFloor }: BoardTabProps) {
  const authorLabel = useAuthorLabel(seat);
  return (
    <div className="p-board">
      {(own.kind === 'offered' || own.kind === 'speaking' || own.kind === 'next') && (
        <div className="p-own-bar" data-kind={own.kind} role="status">
          <p>{BAR_WORDS[own.kind]}</p>
          <Button onClick={onFloor}>{own.kind === 'offered' ? 'Go to it' : 'Show'}</Button>
        </div>
      )}
      {board.kind === 'open' && (
        <>
          <board.VoteBar votes={votes} />
          <board.Board
            session={board.session}
            authorLabel={authorLabel}
            rules={seat.heard.room.boardRules}
            votes={votes}
            className="p-board-plane"
          />
        </>
      )}
      {board.kind === 'loading' && <LoadingState label="The board is being fetched…" />}
      {board.kind === 'failed' && (
        <Notice
          tone="warning"
          title="The board could not be fetched"
          action={{ label: 'Try again', onPress: board.retry }}
        >
          If that does not help, reload this page; your seat is kept.
        </Notice>
      )}
    </div>
  );
}

/** The same function while the names are the same: cards are drawn anew only when it changes. */
function useAuthorLabel(seat: Seat): (author: Author) => string {
  const { people } = seat.heard.room;
  const text = JSON.stringify(people.map(({ id, label }) => [id, label]));
  // Rooms are heard of anew with every turn; their names seldom change.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for `people`
  const labels = useMemo(() => new Map(people.map(({ id, label }) => [id, label])), [text]);
  return useCallback(
    (author) => (author === 'facilitator' ? 'Facilitator' : (labels.get(author) ?? 'Somebody')),
    [labels],
  );
}

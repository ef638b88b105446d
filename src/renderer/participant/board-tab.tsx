import { useCallback, useMemo } from 'react';
import type { Author } from '../../shared/board/card';
import type { BoardRules } from '../../shared/session/board-rules';
// Not by the folder's index: what cards show comes later, with the board.
import { useBoardPeople } from '../board/arrange/use-board-people';
import { LookChoice, useBoardLook } from '../board/outline/board-look';
import type { BoardVotes } from '../board/votes';
import { Button, LoadingState, Notice } from '../ui/light';
import type { Seat } from './control-state';
import type { OwnFloor } from './floor-view';
import type { BoardLoad } from './use-board-session';
import { useCanvas } from './use-canvas';

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
  return (
    <div className="p-board">
      {(own.kind === 'offered' || own.kind === 'speaking' || own.kind === 'next') && (
        <div className="p-own-bar" data-kind={own.kind} role="status">
          <p>{BAR_WORDS[own.kind]}</p>
          <Button onClick={onFloor}>{own.kind === 'offered' ? 'Go to it' : 'Show'}</Button>
        </div>
      )}
      {board.kind === 'open' && <OpenBoard {...{ seat, board, votes }} />}
      {board.kind === 'loading' && <LoadingState label="The board is being fetched…" />}
      {board.kind === 'failed' && <NotFetched what="board" retry={board.retry} />}
    </div>
  );
}

type OpenBoardProps = Pick<BoardTabProps, 'seat' | 'votes'> & {
  readonly board: Extract<BoardLoad, { readonly kind: 'open' }>;
};

/** The outline first: it is made for a thumb. The canvas is fetched once it is asked for. */
function OpenBoard({ seat, board, votes }: OpenBoardProps) {
  const { session, OutlineView, VoteBar } = board;
  const authorLabel = useAuthorLabel(seat);
  const people = useBoardPeople(seat.heard.room);
  const [look, setLook] = useBoardLook(`hearth:look:${seat.welcome.board}`, 'outline');
  const canvas = useCanvas(look === 'canvas');
  const rules = useOwnRules(seat);
  const shared = { session, authorLabel, votes, rules };
  const choice = <LookChoice look={look} onChoose={setLook} />;
  return (
    <>
      <VoteBar votes={votes} />
      {look === 'outline' ? (
        <OutlineView {...shared} className="p-board-plane" onCanvas={() => setLook('canvas')}>
          {choice}
        </OutlineView>
      ) : (
        <>
          <div className="p-look">{choice}</div>
          {canvas.kind === 'here' && (
            <canvas.Board {...shared} people={people} className="p-board-plane" />
          )}
          {canvas.kind === 'loading' && <LoadingState label="The canvas is being fetched…" />}
          {canvas.kind === 'failed' && <NotFetched what="canvas" retry={canvas.retry} />}
        </>
      )}
    </>
  );
}

/** [K47] Of somebody who is quiet the board takes nothing: it is read only for them. */
function useOwnRules(seat: Seat): BoardRules {
  const { boardRules } = seat.heard.room;
  const { quiet } = seat.own;
  return useMemo(() => (quiet ? { ...boardRules, may: 'read' } : boardRules), [quiet, boardRules]);
}

function NotFetched({ what, retry }: { readonly what: string; readonly retry: () => void }) {
  return (
    <Notice
      tone="warning"
      title={`The ${what} could not be fetched`}
      action={{ label: 'Try again', onPress: retry }}
    >
      If that does not help, reload this page; your seat is kept.
    </Notice>
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

import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { RoomVote } from '../../shared/session/views';
import type { Dots } from '../../shared/session/voting';
// Not by the folder's index: what cards show comes later, with the board.
import { type BoardVotes, boardVotes, type CardsThere } from '../board/votes/board-votes';
import { useThere } from '../board/votes/use-there';
import { BallotKeeper } from './ballot-keeper';
import { openBallotStore } from './ballot-store';
import type { Control } from './control';
import type { Seat } from './control-state';
import { Connected } from './use-request';

/**
 * [B48] The dot vote for this page's board. To be used where the page stays while the seat does: dots
 * given while nobody is connected are sent from here when the connection is back.
 *
 * @param cards the board's cards, so that dots on those that are gone can be given again; null
 *   before the board is open
 */
export function useParticipantVotes(
  seat: Seat,
  control: Control,
  cards: CardsThere | null = null,
): BoardVotes {
  const { room } = seat.heard;
  const vote = useSame(room.vote);
  const isThere = useThere(cards);
  const { dots, set } = useBallot(seat, control, isThere);
  const gives = seat.own.ballot !== null;
  return useMemo(
    () => boardVotes(vote, room.counts, gives ? { dots, set } : null, isThere),
    [vote, room.counts, gives, dots, set, isThere],
  );
}

function useBallot(seat: Seat, control: Control, isThere: (card: string) => boolean) {
  const { board, person } = seat.welcome;
  const [dots, setDots] = useState<Dots>(NO_DOTS);
  const there = useRef(isThere);
  useEffect(() => {
    there.current = isThere;
  }, [isThere]);

  const keeper = useMemo(() => {
    const made: BallotKeeper = new BallotKeeper({
      ask: control.ask,
      // The tab's storage: what is not sent belongs to this tab, and goes with it.
      store: openBallotStore(`hearth:dots:${board}:${person}`, () => sessionStorage),
      isThere: (card) => there.current(card),
      onChange: () => setDots(made.dots),
    });
    return made;
  }, [control, board, person]);
  useEffect(() => () => keeper.dispose(), [keeper]);

  const isConnected = useContext(Connected);
  const own = useSame(seat.own.ballot);
  const budget = seat.heard.room.vote?.budget ?? 0;
  useEffect(() => keeper.hear({ own, budget, isConnected }), [keeper, own, budget, isConnected]);

  const set = useMemo(() => keeper.set.bind(keeper), [keeper]);
  return { dots, set };
}

const NO_DOTS: Dots = {};

/** The same object as long as it says the same: views come anew with everything that happens. */
function useSame<T extends RoomVote | Seat['own']['ballot']>(value: T): T {
  const text = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` stands for `value`
  return useMemo(() => value, [text]);
}

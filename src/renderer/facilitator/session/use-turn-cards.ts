import { useCallback, useMemo, useState } from 'react';
import type { TurnId } from '../../../shared/session/ids';
import type { AskedEntries, BoardSession } from '../../board';
import { cardOf } from '../../board/board-entries';
import type { AskedTurn, TurnCards } from '../timeline';

export type TurnWays = {
  readonly cards: TurnCards;
  /** Cards that the board is asked to show. */
  readonly askedCards: AskedEntries | null;
  /** The turn that the timeline is asked to show. */
  readonly askedTurn: AskedTurn | null;
  readonly showTurn: (turn: TurnId) => void;
};

/** [K14] The ways between the cards of the board and the turns they came from. */
export function useTurnCards(board: BoardSession | null, showBoard: () => void): TurnWays {
  const [askedCards, setAskedCards] = useState<AskedEntries | null>(null);
  const [askedTurn, setAskedTurn] = useState<AskedTurn | null>(null);
  const of = useMemo(
    () => (turn: TurnId) => {
      const ids = board?.cards.ids() ?? [];
      return ids.filter((id) => cardOf(board?.cards.entry(id))?.turn === turn);
    },
    [board],
  );
  const show = (turn: TurnId) => {
    setAskedCards({ ids: of(turn) });
    showBoard();
  };
  // The same function always: every card of the board is drawn anew when it changes.
  const showTurn = useCallback((turn: TurnId) => setAskedTurn({ turn }), []);
  return { cards: { of, show }, askedCards, askedTurn, showTurn };
}

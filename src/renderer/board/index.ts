/** The board, as a page uses it. */
export { Board, type BoardProps } from './board';
export { type BoardOptions, type BoardSession, type BoardState, openBoard } from './board-store';
export { openShownBoard } from './shown-board';
export { useBoardState, useCard, useCardIds } from './use-board';

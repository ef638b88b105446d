/** The board, as a page uses it. */
export type { BoardPeople } from './arrange/arrange-names';
export { Board } from './board';
export type { BoardProps } from './board-props';
export { type BoardOptions, type BoardSession, type BoardState, openBoard } from './board-store';
export { openShownBoard } from './shown-board';
export type { AskedEntries } from './use-asked';
export { useBoardState, useCard, useCardIds } from './use-board';

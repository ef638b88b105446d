/** The board and the turns at any time of a session. */
export { BoardReplay, type BoardReplayProps } from './board-replay';
export { restoreWords } from './restore-words';
export { useBoardHistory } from './use-board-history';

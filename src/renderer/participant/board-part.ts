/** The part of the page that is loaded once somebody has joined. */
export { openBoard } from '../board/board-store';
export { OutlineView } from '../board/outline';
export { VoteBar } from '../board/votes';

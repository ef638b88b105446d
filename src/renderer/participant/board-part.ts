/** The part of the page that is loaded once somebody has joined. */
export { Board, openBoard } from '../board';
export { VoteBar } from '../board/votes';

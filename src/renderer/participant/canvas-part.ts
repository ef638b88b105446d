/** The part of the page that is loaded once somebody wants the canvas. */
export { Board } from '../board/board';

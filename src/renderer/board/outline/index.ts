/** The board as a list. */
export { type OutlineProps, OutlineView } from './outline-view';

/** The conversation as a river, and putting its turns right. */
export type { TurnCards } from './correction/cards-of-turn';
export { RiverStrip } from './river-strip';
export { TimelineStrip } from './timeline-strip';
export type { AskedTurn } from './use-marked-turn';

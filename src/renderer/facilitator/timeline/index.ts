/** The conversation as a river, and putting its turns right. */
export { CorrectTurn } from './correct-turn';
export { TimelineStrip } from './timeline-strip';

/** The conversation as a river, and putting its turns right. */
export { RiverStrip } from './river-strip';
export { TimelineStrip } from './timeline-strip';

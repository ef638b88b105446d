/** What happens in the conversation, marked while it runs. */
export { DebatePanel } from './debate-panel';
export { MomentBar, nextMoment } from './moment-bar';
export { ParkedBeforeEnd } from './parked-before-end';

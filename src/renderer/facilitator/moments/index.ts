/** What happens in the conversation, marked while it runs. */
export { DebatePanel } from './debate-panel';
export { MomentBar } from './moment-bar';
export { useMarking } from './use-marking';

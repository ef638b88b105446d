/** What happens in the conversation, marked while it runs. */
export { AnsweredButton } from './answered-button';
export { DebatePanel } from './debate-panel';
export { MomentBar } from './moment-bar';
export { useMarking } from './use-marking';

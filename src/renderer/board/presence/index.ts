/** Who is on the board and where; following the facilitator. */
export { type BoardPresence, connectPresence, type PresenceOptions } from './connect-presence';
export type { CursorColour } from './cursor-drawing';
export { CursorLayer, type CursorLayerProps, groupColour } from './cursor-layer';
export { FollowBar, type FollowBarProps } from './follow-bar';
export { LeadTools, type LeadToolsProps } from './lead-tools';
export type { Call, PersonHere } from './others';
export { isTyping } from './typing';
export { type OwnPresenceProps, useOwnPresence } from './use-own-presence';
export { useHeldBy, usePresentPeople } from './use-presence';

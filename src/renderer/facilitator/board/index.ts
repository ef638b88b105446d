export { BoardBar } from './board-bar';
export { BoardRulesMenu } from './board-rules-menu';
export { type FacilitatorVotes, useFacilitatorVotes } from './use-facilitator-votes';
export { usePutBacks } from './use-put-backs';
export { VotingPanel, type VotingPanelProps } from './voting-panel';

export { BoardBar } from './board-bar';
export { BoardRulesMenu } from './board-rules-menu';
export { type FacilitatorVotes, useFacilitatorVotes } from './use-facilitator-votes';
export { VotingPanel, type VotingPanelProps } from './voting-panel';

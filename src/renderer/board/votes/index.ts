export { type BoardVotes, boardVotes, type CardsThere, NO_VOTES } from './board-votes';
export { useThere } from './use-there';
export { VoteBar } from './vote-bar';
export { VoteControl, type VoteControlProps } from './vote-control';

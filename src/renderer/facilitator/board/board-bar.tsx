import { BoardRulesMenu } from './board-rules-menu';
import { VotingPanel, type VotingPanelProps } from './voting-panel';
import './board.css';

/** Over the board: the dot vote, and what participants may do there. */
export function BoardBar({ actions, voting }: VotingPanelProps) {
  return (
    <div className="f-board-bar">
      <VotingPanel actions={actions} voting={voting} />
      <BoardRulesMenu actions={actions} />
    </div>
  );
}

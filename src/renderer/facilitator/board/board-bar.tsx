import { History } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from '../../ui';
import { useHearth } from '../app/hearth-context';
import { BoardRulesMenu } from './board-rules-menu';
import { VotingPanel, type VotingPanelProps } from './voting-panel';
import './board.css';

export interface BoardBarProps extends VotingPanelProps {
  readonly replayButton: RefObject<HTMLButtonElement | null>;
  readonly onReplay: () => void;
  /** How the board is shown. */
  readonly children?: ReactNode;
}

/** Over the board: how it is shown, the dot vote, what participants may do there, and the way back in time. */
export function BoardBar(props: BoardBarProps) {
  const { may } = useHearth();
  const { actions, voting, replayButton, onReplay, children } = props;
  return (
    <div className="f-board-bar">
      {children}
      <VotingPanel actions={actions} voting={voting} />
      <BoardRulesMenu actions={actions} />
      {may('library:boardHistory') && (
        <Button
          ref={replayButton}
          variant="ghost"
          className="f-replay-open"
          icon={<History aria-hidden="true" />}
          aria-label="Replay"
          title="The board and the turns at any minute of the session"
          onClick={onReplay}
          data-testid="replay-open"
        >
          <span className="f-board-word">Replay</span>
        </Button>
      )}
    </div>
  );
}

import { Notice } from '../../ui/notice';
import type { BoardActions } from '../board-actions';
import type { LostWords as Lost } from '../board-choice';

export interface LostWordsProps {
  readonly lost: Lost;
  readonly actions: Pick<BoardActions, 'putBackLost' | 'dropLost'>;
}

/** [B136] Somebody took the card away on which this person was writing: the words can be kept. */
export function LostWords({ lost, actions }: LostWordsProps) {
  return (
    <Notice
      tone="warning"
      title="The card you were writing on was deleted"
      action={{ label: 'Put my words on a new card', onPress: actions.putBackLost }}
      onDismiss={actions.dropLost}
    >
      <span className="hb-lost" dir="auto">
        {lost.text}
      </span>
    </Notice>
  );
}

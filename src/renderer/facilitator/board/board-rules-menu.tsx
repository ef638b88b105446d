import { PencilLine, Signature } from 'lucide-react';
import { BOARD_MAY, BOARD_MAY_LABELS, CARD_NAMES } from '../../../shared/session/board-rules';
import { Menu } from '../../ui';
import { useSession } from '../app/running-context';
import type { Actions } from '../session/actions';
import './board.css';

const NAME_LABELS = { shown: 'Names on cards: shown', hidden: 'Names on cards: hidden' } as const;

/** [B49] What participants may do on the board, and whether cards tell who wrote them. */
export function BoardRulesMenu({ actions }: { readonly actions: Actions }) {
  const { boardRules: rules } = useSession();
  const { may, names } = rules;
  return (
    <div className="f-board-rules">
      <Menu
        items={BOARD_MAY.map((id) => ({
          id,
          label: BOARD_MAY_LABELS[id],
          checked: id === may,
          testId: `board-may-${id}`,
          onSelect: () => actions.run({ type: 'setBoardRules', rules: { ...rules, may: id } }),
        }))}
        trigger={
          <button
            type="button"
            className="f-choice"
            aria-label={`Participants: ${BOARD_MAY_LABELS[may]}. What they may do on the board; everybody sees it.`}
            title="What participants may do on the board. Everybody sees it."
            data-testid="board-may"
            data-may={may}
          >
            <PencilLine aria-hidden="true" />
            <span>Participants: {BOARD_MAY_LABELS[may]}</span>
          </button>
        }
      />
      <Menu
        items={CARD_NAMES.map((id) => ({
          id,
          label: NAME_LABELS[id],
          checked: id === names,
          testId: `board-names-${id}`,
          onSelect: () => actions.run({ type: 'setBoardRules', rules: { ...rules, names: id } }),
        }))}
        trigger={
          <button
            type="button"
            className="f-choice"
            aria-label={`Names ${names} on cards. You see them either way.`}
            title="Whether cards tell who wrote them. You see it either way."
            data-testid="board-names"
            data-names={names}
          >
            <Signature aria-hidden="true" />
            <span>Names {names}</span>
          </button>
        }
      />
    </div>
  );
}

import { Redo2, SquarePlus, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { OUTLINE_GROUPINGS, type OutlineGrouping } from '../../../shared/board/outline-parts';
import { BareIconButton } from '../../ui/bare-icon-button';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { BoardStatus } from '../board-status';
import { useOutline } from './outline-context';
import { GROUPING_WORDS } from './outline-words';

export interface OutlineBarProps {
  readonly grouping: OutlineGrouping;
  readonly onGroup: (grouping: OutlineGrouping) => void;
  /** The choice between outline and canvas, where there is one. */
  readonly children?: ReactNode;
}

/** Over the rows: how they are put together, a new area, and the way back. */
export function OutlineBar({ grouping, onGroup, children }: OutlineBarProps) {
  const { session, actions, permissions } = useOutline();
  return (
    <div className="ho-bar">
      {children}
      {permissions.cards && (
        <span className="ho-history">
          <BareIconButton
            label="Undo"
            title="Undo (Ctrl+Z)"
            icon={<Undo2 aria-hidden="true" />}
            data-testid="outline-undo"
            onClick={() => actions.undo()}
          />
          <BareIconButton
            label="Redo"
            title="Redo (Ctrl+Y)"
            icon={<Redo2 aria-hidden="true" />}
            data-testid="outline-redo"
            onClick={() => actions.redo()}
          />
        </span>
      )}
      <span className="ho-order">
        <SelectField
          label="Order"
          hideLabel
          options={OUTLINE_GROUPINGS.map((value) => ({ value, label: GROUPING_WORDS[value] }))}
          value={grouping}
          onChange={onGroup}
          data-testid="outline-grouping"
        />
      </span>
      {permissions.objects && (
        <Button
          variant="ghost"
          className="ho-new-area"
          icon={<SquarePlus aria-hidden="true" />}
          data-testid="outline-new-area"
          onClick={() => actions.open({ what: 'name', id: null, moves: null })}
        >
          Area
        </Button>
      )}
      <BoardStatus session={session} />
    </div>
  );
}

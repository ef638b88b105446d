import { Ellipsis, Pencil, SmilePlus, Trash2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { REACTION_LABELS, REACTION_SIGNS, REACTIONS } from '../../../shared/board/reactions';
import { BareIconButton } from '../../ui/bare-icon-button';
import { Button } from '../../ui/button';
import type { BoardActions } from '../board-actions';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { KindPicker } from '../kind-picker';
import type { Permissions } from '../permissions';
import { MoreRow } from './more-row';
import { useClearOfBar } from './use-clear-of-bar';
import { useInertAtFirst } from './use-inert-at-first';
import { useSelection } from './use-selection';

export interface SelectionBarProps {
  readonly ids: ReadonlySet<string>;
  readonly editing: boolean;
  readonly adds: boolean;
  readonly session: BoardSession;
  readonly view: BoardView;
  readonly actions: BoardActions;
  readonly permissions: Permissions;
  /** Saves a picture of what is selected. */
  readonly onSave: () => void;
}

type Row = 'none' | 'more' | 'react';

/** What can be done with what is selected, at one place for thumb and mouse. */
export function SelectionBar(props: SelectionBarProps) {
  const { ids, editing, session, actions, permissions } = props;
  const selection = useSelection(session, permissions, ids);
  const [row, setRow] = useState<Row>('none');
  const toggle = (which: Row) => setRow(row === which ? 'none' : which);
  const { only, kind, count } = selection;
  const bar = useRef<HTMLDivElement>(null);
  useInertAtFirst(bar, ids, editing);
  useClearOfBar(bar, props.view, props.adds ? null : only, editing);
  const what = count === 1 ? 'Selected card' : `${count} selected`;
  return (
    <div ref={bar} className="hb-bar" role="toolbar" aria-label={what} data-testid="selection-bar">
      {count > 1 && <span className="hb-bar-count">{count} selected</span>}
      {kind !== null && selection.changes && (
        <KindPicker
          label="Kind of this card"
          value={kind === 'mixed' ? null : kind}
          onChange={(next) => actions.setKind(next)}
          marksOnly
        />
      )}
      {editing ? (
        <Button className="hb-done" onClick={() => actions.letGo()}>
          Done
        </Button>
      ) : (
        <div className="hb-bar-tools">
          {selection.isLocked && !permissions.isFacilitator && (
            <span className="hb-bar-note">Only the facilitator changes this</span>
          )}
          {only !== null && selection.hasWords && selection.changes && (
            <BareIconButton
              label="Edit text"
              title="Edit text (Enter)"
              icon={<Pencil aria-hidden="true" />}
              onClick={() => actions.edit(only)}
            />
          )}
          {only !== null && kind !== null && permissions.cards && (
            <BareIconButton
              label="React"
              icon={<SmilePlus aria-hidden="true" />}
              aria-expanded={row === 'react'}
              onClick={() => toggle('react')}
            />
          )}
          {selection.changes && (
            <BareIconButton
              label="More"
              icon={<Ellipsis aria-hidden="true" />}
              aria-expanded={row === 'more'}
              onClick={() => toggle('more')}
            />
          )}
          {(selection.changes || selection.isBroken) && (
            <BareIconButton
              label={kind !== null && count === 1 ? 'Delete card' : 'Delete'}
              title="Delete (Delete)"
              icon={<Trash2 aria-hidden="true" />}
              onClick={() => actions.remove()}
            />
          )}
          <BareIconButton
            className="hb-close"
            label="Close"
            title="Close (Escape)"
            icon={<X aria-hidden="true" />}
            onClick={() => actions.letGo()}
          />
        </div>
      )}
      {row === 'react' && only !== null && !editing && (
        // biome-ignore lint/a11y/useSemanticElements: keys in a row, not fields
        <div className="hb-bar-row" role="group" aria-label="React to this card">
          {REACTIONS.map((reaction) => (
            <button
              key={reaction}
              type="button"
              className="hb-react"
              aria-label={REACTION_LABELS[reaction]}
              title={REACTION_LABELS[reaction]}
              aria-pressed={selection.reactions[reaction]?.includes(session.author) ?? false}
              onClick={() => actions.react(only, reaction)}
            >
              {REACTION_SIGNS[reaction]}
            </button>
          ))}
        </div>
      )}
      {row === 'more' && !editing && (
        <MoreRow {...{ selection, actions, permissions }} adds={props.adds} onSave={props.onSave} />
      )}
    </div>
  );
}

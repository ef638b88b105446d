import { Pencil, Trash2, X } from 'lucide-react';
import { BareIconButton } from '../ui/bare-icon-button';
import { Button } from '../ui/button';
import type { BoardActions } from './board-actions';
import type { BoardSession } from './board-store';
import { KindPicker } from './kind-picker';
import { useCard } from './use-board';

export interface CardBarProps {
  readonly id: string;
  readonly editing: boolean;
  readonly session: BoardSession;
  readonly actions: BoardActions;
}

/** What can be done with the selected card, at one place for thumb and mouse. */
export function CardBar({ id, editing, session, actions }: CardBarProps) {
  const entry = useCard(session, id);
  if (entry === undefined) return null;
  const card = entry.read.ok ? entry.read.card : null;
  return (
    <div className="hb-bar" role="toolbar" aria-label="Selected card">
      {card !== null && (
        <KindPicker
          label="Kind of this card"
          value={card.kind}
          onChange={(kind) => actions.setKind(id, kind)}
          marksOnly
        />
      )}
      {editing ? (
        <Button className="hb-done" onClick={() => actions.letGo()}>
          Done
        </Button>
      ) : (
        <div className="hb-bar-tools">
          {card !== null && (
            <BareIconButton
              label="Edit text"
              title="Edit text (Enter)"
              icon={<Pencil aria-hidden="true" />}
              onClick={() => actions.edit(id)}
            />
          )}
          <BareIconButton
            label="Delete card"
            title="Delete card (Delete)"
            icon={<Trash2 aria-hidden="true" />}
            onClick={() => actions.remove(id)}
          />
          <BareIconButton
            className="hb-close"
            label="Close"
            title="Close (Escape)"
            icon={<X aria-hidden="true" />}
            onClick={() => actions.letGo()}
          />
        </div>
      )}
    </div>
  );
}

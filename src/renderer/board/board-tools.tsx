import { Maximize, Minus, Plus, Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { BareIconButton } from '../ui/bare-icon-button';
import { Button } from '../ui/button';
import type { BoardActions } from './board-actions';
import type { BoardSession } from './board-store';
import { useSignal } from './use-signal';

const HINT_MS = 8_000;

/** Zoom, for those without a wheel or a second finger. */
export function ZoomTools({ actions }: { readonly actions: BoardActions }) {
  return (
    <div className="hb-zoom" role="toolbar" aria-label="Zoom">
      <BareIconButton
        label="Zoom in"
        title="Zoom in (+)"
        icon={<Plus aria-hidden="true" />}
        onClick={() => actions.zoom(1)}
      />
      <BareIconButton
        label="Zoom out"
        title="Zoom out (-)"
        icon={<Minus aria-hidden="true" />}
        onClick={() => actions.zoom(-1)}
      />
      <BareIconButton
        label="Show all cards"
        title="Show all cards (0)"
        icon={<Maximize aria-hidden="true" />}
        onClick={() => actions.fit()}
      />
    </div>
  );
}

export interface HistoryToolsProps {
  readonly past: BoardSession['past'];
  readonly actions: Pick<BoardActions, 'undo' | 'redo'>;
}

/** One's own last steps back and forth, for those without a keyboard. */
export function HistoryTools({ past, actions }: HistoryToolsProps) {
  const { undo, redo } = useSignal(past);
  return (
    <div className="hb-history" role="toolbar" aria-label="Your last steps">
      {/* Not `disabled`: a button that its own press disables would lose the focus. */}
      <BareIconButton
        label="Undo"
        title="Undo (Ctrl+Z)"
        icon={<Undo2 aria-hidden="true" />}
        aria-disabled={!undo}
        data-testid="board-undo"
        onClick={() => actions.undo()}
      />
      <BareIconButton
        label="Redo"
        title="Redo (Ctrl+Shift+Z)"
        icon={<Redo2 aria-hidden="true" />}
        aria-disabled={!redo}
        data-testid="board-redo"
        onClick={() => actions.redo()}
      />
    </div>
  );
}

/** After a card was taken off: the way back, for a while. */
export function UndoHint({
  count,
  actions,
}: {
  readonly count: number;
  readonly actions: Pick<BoardActions, 'hideHint' | 'undo'>;
}) {
  useEffect(() => {
    const timer = setTimeout(actions.hideHint, HINT_MS);
    return () => clearTimeout(timer);
  }, [actions]);
  return (
    <div className="hb-hint" role="status">
      <span>{count === 1 ? 'Deleted' : `${count} deleted`}</span>
      <Button variant="ghost" onClick={() => actions.undo()}>
        Undo
      </Button>
    </div>
  );
}

import { Maximize, Minus, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { BareIconButton } from '../ui/bare-icon-button';
import { Button } from '../ui/button';
import type { BoardActions } from './board-actions';

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

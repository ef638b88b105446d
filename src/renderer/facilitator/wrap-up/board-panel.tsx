import { History } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { measuredUntil, type Session } from '../../../shared/session/session';
import { Button } from '../../ui';
import { BoardReplay } from '../replay';
import { showPlace } from './use-opens-at';

/** The board as it was at any time of a session that is over. */
export function BoardPanel({
  session,
  asked = null,
}: {
  readonly session: Session;
  /** [Y44] A card to be shown at once. */
  readonly asked?: string | null;
}) {
  const [open, setOpen] = useState(asked !== null);
  const panel = useRef<HTMLElement>(null);
  const entries = useMemo(() => (asked === null ? null : { ids: [asked] }), [asked]);
  useEffect(() => {
    if (asked !== null) panel.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  const button = useRef<HTMLButtonElement>(null);
  /** A board without a history: the card is shown where all cards are listed. */
  const showInList = useCallback(() => {
    setOpen(false);
    if (asked !== null) showPlace({ kind: 'card', card: asked, turn: null });
  }, [asked]);
  const close = () => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  return (
    <section ref={panel} className="h-panel h-stack" aria-labelledby="board-heading">
      <div className="h-row h-spread">
        <h2 id="board-heading">The board over time</h2>
        {!open && (
          <Button
            ref={button}
            icon={<History aria-hidden="true" />}
            onClick={() => setOpen(true)}
            data-testid="replay-open"
          >
            Replay the board
          </Button>
        )}
      </div>
      {open ? (
        <div className="f-past-replay">
          <BoardReplay
            session={session}
            until={measuredUntil(session, session.lastAt)}
            live={null}
            asked={entries}
            {...(asked !== null && { onNothing: showInList })}
            onClose={close}
          />
        </div>
      ) : (
        <p className="h-muted">
          What was on the board at any minute, and who had the floor then; also what was changed or
          deleted later.
        </p>
      )}
    </section>
  );
}

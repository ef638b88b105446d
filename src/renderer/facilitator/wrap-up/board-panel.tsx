import { History } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { measuredUntil, type Session } from '../../../shared/session/session';
import { Button } from '../../ui';
import { BoardReplay } from '../replay';

/** The board as it was at any time of a session that is over. */
export function BoardPanel({ session }: { readonly session: Session }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  return (
    <section className="h-panel h-stack" aria-labelledby="board-heading">
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

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import { Board, type BoardSession } from '../../board';
import { IconButton, LoadingState } from '../../ui';
import type { ReceivedView } from '../app/feed';
import { useSessionTime } from '../app/session-time';
import { FloorPanel } from '../floor/floor-panel';
import type { Actions } from './actions';
import { JoinPanel } from './join-panel';
import { useAuthorLabel } from './use-board-session';

export interface SessionCentreProps {
  readonly received: ReceivedView;
  readonly join: JoinAccess;
  /** The way in is shown over everything already. */
  readonly joinOpen: boolean;
  readonly board: BoardSession | null;
  readonly actions: Actions;
}

const TICK_MS = 1000;

/**
 * The middle of the console. As long as nobody is in, it is the way in; then floor and board, with
 * the way in beside the board until the first turn, so that it does not vanish under those still typing.
 */
export function SessionCentre({ received, join, joinOpen, board, actions }: SessionCentreProps) {
  const { session } = received.view;
  const now = useSessionTime(received, TICK_MS);
  const people = session.people.length;
  const [docked, setDocked] = useState(people === 0);
  const begun = session.turnsBegun > 0;
  useEffect(() => {
    if (begun) setDocked(false);
  }, [begun]);
  const authorLabel = useAuthorLabel(session);

  if (people === 0) {
    return (
      <main className="f-centre f-lobby" data-testid="lobby">
        <div className="f-lobby-words">
          <p className="h-eyebrow">The session is open</p>
          <h2>Come in</h2>
        </div>
        {!joinOpen && <JoinPanel join={join} people={people} now={now} />}
        <p className="f-lobby-hint">
          Somebody without a phone? Add them at the foot of the list of people.
        </p>
      </main>
    );
  }
  return (
    <main className="f-centre">
      <FloorPanel received={received} actions={actions} />
      <div className="f-stage">
        {docked && !joinOpen && (
          <div className="f-dock">
            <div className="f-dock-head">
              <h2>Join</h2>
              <IconButton
                label="Put the join code away"
                icon={<X aria-hidden="true" />}
                onClick={() => setDocked(false)}
              />
            </div>
            <JoinPanel join={join} people={people} now={now} />
          </div>
        )}
        <div className="f-board" data-own-keys>
          {board === null ? (
            <LoadingState label="Opening the board…" />
          ) : (
            <Board session={board} authorLabel={authorLabel} />
          )}
        </div>
      </div>
    </main>
  );
}

import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { JoinAccess } from '../../../shared/protocol/ipc';
import type { SessionMs } from '../../../shared/session/session';
import { Board, type BoardSession } from '../../board';
import { useBoardPeople } from '../../board/arrange/use-board-people';
import { OutlineView } from '../../board/outline';
import { LookButton, useBoardLook } from '../../board/outline/board-look';
import { IconButton, LoadingState } from '../../ui';
import { useReceived, useSession } from '../app/running-context';
import { sessionTime } from '../app/session-time';
import { BoardBar, useFacilitatorVotes, usePutBacks } from '../board';
import { Circle } from '../circle/circle';
import { FloorPanel } from '../floor/floor-panel';
import { AddPerson } from '../people/add-person';
import type { PersonQuestion } from '../people/person-actions';
import type { RosterGroup } from '../people/roster';
import { RosterPanel } from '../people/roster-panel';
import type { Figures } from '../people/use-voices';
import { BoardReplay } from '../replay';
import { useLookOnStage } from '../stage/stage-control';
import type { Actions } from './actions';
import { JoinPanel } from './join-panel';
import { useAuthorLabel } from './use-board-session';
import type { TurnWays } from './use-turn-cards';
import type { ConsoleView } from './view-choice';

export interface SessionCentreProps {
  readonly view: ConsoleView;
  readonly groups: readonly RosterGroup[];
  readonly figures: Figures;
  readonly join: JoinAccess;
  /** The way in is shown over everything already. */
  readonly joinOpen: boolean;
  readonly board: BoardSession | null;
  readonly actions: Actions;
  readonly onAsk: (question: PersonQuestion) => void;
  readonly turnWays: TurnWays;
  /** Opens the place where it is said who may join. */
  readonly onWho: () => void;
}

/**
 * The middle of the console: circle, list or board, with the way in beside it until the first turn, so
 * that it does not vanish under those still typing.
 */
export function SessionCentre(props: SessionCentreProps) {
  const { view, groups, figures, join, joinOpen, board, actions, onAsk } = props;
  const session = useSession();
  usePutBacks();
  const [docked, setDocked] = useState(session.turnsBegun === 0);
  const begun = session.turnsBegun > 0;
  useEffect(() => {
    if (begun) setDocked(false);
  }, [begun]);
  const circle = view === 'circle' || view === 'both';

  return (
    <div className="f-stage" data-view={view}>
      {docked && !joinOpen && view !== 'both' && (
        <div className="f-dock">
          <div className="f-dock-head">
            <h2>Join</h2>
            <IconButton
              label="Put the join code away"
              icon={<X aria-hidden="true" />}
              onClick={() => setDocked(false)}
            />
          </div>
          <JoinPanel join={join} people={session.people.length} onWho={props.onWho} />
        </div>
      )}
      {circle && (
        <Circle groups={groups} voices={figures.voices} actions={actions} onAsk={onAsk}>
          <FloorPanel actions={actions} shape="table" />
        </Circle>
      )}
      {view !== 'circle' && (
        <div className="f-page">
          {!circle && <FloorPanel actions={actions} shape="bar" />}
          {view === 'list' ? (
            <RosterPanel groups={groups} actions={actions} onAsk={onAsk} />
          ) : (
            <BoardPage board={board} actions={actions} turnWays={props.turnWays} />
          )}
        </div>
      )}
    </div>
  );
}

function BoardPage(props: Pick<SessionCentreProps, 'board' | 'actions' | 'turnWays'>) {
  const { board, actions, turnWays } = props;
  const session = useSession();
  const authorLabel = useAuthorLabel(session);
  const people = useBoardPeople(session);
  const look = useLookOnStage();
  const voting = useFacilitatorVotes(actions, board?.cards ?? null);
  const received = useReceived();
  const replayButton = useRef<HTMLButtonElement>(null);
  const [replayedTo, setReplayedTo] = useState<SessionMs | null>(null);
  const [shown, setShown] = useBoardLook('hearth:look', 'canvas');
  const shared = { authorLabel, rules: session.boardRules, votes: voting.votes };
  const backToNow = () => {
    flushSync(() => setReplayedTo(null));
    replayButton.current?.focus();
  };
  if (replayedTo !== null) {
    return <BoardReplay session={session} until={replayedTo} live={board} onClose={backToNow} />;
  }
  return (
    <>
      <BoardBar
        {...{ actions, voting, replayButton }}
        onReplay={() => setReplayedTo(sessionTime(received, performance.now()))}
      >
        <LookButton look={shown} onChoose={setShown} />
      </BoardBar>
      <div className="f-board" data-own-keys>
        {board === null ? (
          <LoadingState label="Opening the board…" />
        ) : shown === 'outline' ? (
          <OutlineView session={board} {...shared} onCanvas={() => setShown('canvas')} />
        ) : (
          <Board
            session={board}
            {...shared}
            people={people}
            onTurn={turnWays.showTurn}
            asked={turnWays.askedCards}
            onSeen={look}
          />
        )}
      </div>
    </>
  );
}

/** As long as nobody is in, the console is the way in. */
export function Lobby(props: {
  readonly join: JoinAccess;
  readonly joinOpen: boolean;
  readonly actions: Actions;
  readonly onWho: () => void;
}) {
  const { join, joinOpen, actions, onWho } = props;
  const { groups, people } = useSession();
  return (
    <main className="f-centre f-lobby" data-testid="lobby">
      <div className="f-lobby-words">
        <p className="h-eyebrow">The session is open</p>
        <h2>Come in</h2>
      </div>
      {!joinOpen && <JoinPanel join={join} people={people.length} onWho={onWho} />}
      <div className="f-lobby-add">
        <p className="f-lobby-hint">Somebody without a phone?</p>
        <AddPerson groups={groups} actions={actions} />
      </div>
    </main>
  );
}

import { Pause, Play, RotateCcw, Undo2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Replay } from '../../../shared/board/replay';
import type { Session, SessionMs } from '../../../shared/session/session';
import { formatClock } from '../../../shared/voice/duration';
import { Board, type BoardSession } from '../../board';
import { ChangedMarks } from '../../board/marks/changed-marks';
import { Button, LoadingState, Notice, Segmented } from '../../ui';
import { useAuthorLabel } from '../session/use-board-session';
import { floorThen } from './floor-then';
import { minuteBefore, minuteWords } from './minute-words';
import { openReplayBoard, type ReplayBoard } from './replay-board';
import { ReplaySlider } from './replay-slider';
import { RestoreDialog } from './restore-dialog';
import { useBoardHistory } from './use-board-history';
import { SPEEDS, useReplay } from './use-replay';
import './replay.css';

export interface BoardReplayProps {
  readonly session: Session;
  /** The session's latest time, as it was when the replay was opened. */
  readonly until: SessionMs;
  /** The board of the running session, which can be brought back; null once it is over. */
  readonly live: BoardSession | null;
  /** Cards to show at the end of the session. */
  readonly asked?: { readonly ids: readonly string[] } | null;
  /** Told if there is no history to show. */
  readonly onNothing?: () => void;
  readonly onClose: () => void;
}

/** [K13] The board as it was at any time of the session, with the turns and moments of then. */
export function BoardReplay(props: BoardReplayProps) {
  const { session, live, onClose } = props;
  const history = useBoardHistory(session);
  const { onNothing } = props;
  const isNothing =
    history.kind === 'failed' || (history.kind === 'read' && history.replay === null);
  useEffect(() => {
    if (isNothing) onNothing?.();
  }, [isNothing, onNothing]);
  if (history.kind === 'read' && history.replay !== null) {
    return <Replaying {...props} replay={history.replay} />;
  }
  return (
    <section className="f-replay" aria-label="Replay" data-testid="replay">
      {history.kind === 'reading' ? (
        <LoadingState label="Reading what the board was…" />
      ) : (
        <div className="f-replay-none">
          <Notice
            tone={history.kind === 'failed' ? 'danger' : 'info'}
            title="There is nothing to replay"
          >
            {history.kind === 'failed'
              ? history.reason
              : 'No history of this board was kept: the session is older than that, or it could not be saved.'}
          </Notice>
          <Button onClick={onClose}>{backWords(live)}</Button>
        </div>
      )}
    </section>
  );
}

function Replaying(props: BoardReplayProps & { readonly replay: Replay }) {
  const { session, replay, live, onClose } = props;
  const until = Math.round(Math.max(props.until, replay.to));
  const time = useReplay(replay.from, until);
  const { at, playing, go } = time;
  const board = useReplayBoard(replay, at);
  const authorLabel = useAuthorLabel(session);
  const [asking, setAsking] = useState(false);
  const thumb = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // The slider hides its thumb until it has counted it.
    const frame = requestAnimationFrame(() => thumb.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const minute = useMemo(() => minuteBefore(replay, at), [replay, at]);
  const begins = replay.from >= 1000;

  return (
    <section
      className="f-replay"
      aria-label="Replay"
      data-testid="replay"
      data-own-keys
      data-at={Math.round(at)}
    >
      <header className="f-replay-head">
        <p className="f-replay-then">
          <strong className="h-numbers" data-testid="replay-clock">
            {formatClock(at)}
          </strong>
          <span data-testid="replay-floor">{floorThen(session, at)}</span>
        </p>
        <p className="f-replay-note">
          {minuteWords(minute.figures)}
          {begins && ` The history of this board begins at ${formatClock(replay.from)}.`}
          {live !== null && ' The session goes on meanwhile.'}
        </p>
        <div className="f-replay-acts">
          {live !== null && (
            <Button
              icon={<RotateCcw aria-hidden="true" />}
              onClick={() => {
                time.stop();
                setAsking(true);
              }}
              data-testid="replay-restore"
            >
              Bring this back…
            </Button>
          )}
          <Button icon={<Undo2 aria-hidden="true" />} onClick={onClose} data-testid="replay-close">
            {backWords(live)}
          </Button>
        </div>
      </header>
      <div className="f-replay-board">
        {board !== null && (
          <Board
            session={board.session}
            authorLabel={authorLabel}
            onlyLooks
            opensAt="all"
            asked={props.asked ?? null}
            over={(view) => <ChangedMarks view={view} ids={minute.ids} />}
            invitation="It was empty at this time."
          />
        )}
      </div>
      <div className="f-replay-foot">
        <div className="f-replay-play">
          <Button
            icon={playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
            onClick={playing ? time.stop : time.play}
            data-testid="replay-play"
          >
            {playing ? 'Stop' : 'Play'}
          </Button>
          <Segmented
            label="Speed"
            hideLabel
            options={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
            value={time.speed}
            onChange={time.setSpeed}
          />
        </div>
        <ReplaySlider {...{ session, at, until, go, thumb }} />
      </div>
      {asking && live !== null && (
        <RestoreDialog
          {...{ session, live, at }}
          then={replay.board(replay.placeAt(at))}
          onDone={onClose}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

/** The board at a time; it is brought there at most once a frame, however fast the slider moves. */
function useReplayBoard(replay: Replay, at: SessionMs): ReplayBoard | null {
  const [board, setBoard] = useState<ReplayBoard | null>(null);
  useEffect(() => {
    const opened = openReplayBoard(replay);
    setBoard(opened);
    return () => {
      setBoard(null);
      opened.session.dispose();
    };
  }, [replay]);
  useEffect(() => {
    if (board === null) return;
    const frame = requestAnimationFrame(() => board.show(at));
    return () => cancelAnimationFrame(frame);
  }, [board, at]);
  return board;
}

function backWords(live: BoardSession | null): string {
  return live === null ? 'Close the replay' : 'Back to now';
}

import { putBack } from '../../../shared/board/kept-entry';
import type { Replay } from '../../../shared/board/replay';
import type { SessionMs } from '../../../shared/session/session';
import { type BoardSession, openShownBoard } from '../../board';

/** A board that goes to any time of a replay. */
export type ReplayBoard = {
  readonly session: BoardSession;
  readonly show: (at: SessionMs) => void;
};

/** [B103] Opens a board that shows nothing yet; only what differs between two times is drawn anew. */
export function openReplayBoard(replay: Replay): ReplayBoard {
  const session = openShownBoard();
  let place = -1;
  return {
    session,
    show: (at) => {
      const next = replay.placeAt(at);
      if (next === place) return;
      const keys = replay.touched(place, next).filter((key) => {
        return replay.entry(key, place) !== replay.entry(key, next);
      });
      session.more((doc, origin) => {
        for (const key of keys) putBack(doc, key, replay.entry(key, next), origin);
      });
      place = next;
    },
  };
}

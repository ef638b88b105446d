import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { Session, SessionMs } from '../../../shared/session/session';
import { type Tally, tallyOf, tallyOn } from '../../../shared/voice/tally';
import { type Voices, voices } from '../../../shared/voice/voices';
import { NOTHING_WRITTEN, type Written, writtenBy } from '../../../shared/voice/written';
import type { BoardSession } from '../../board';
import { createSignal } from '../../board/signal';
import type { ReceivedView } from '../app/feed';
import { useSessionTime } from '../app/session-time';

/** Seats fill in steps, so that nothing is gained by looking more often. Milliseconds. */
const EVERY_MS = 3000;

/** The figures of a moment, and what they were made of. */
export type Figures = {
  readonly voices: Voices;
  readonly written: Written;
  /** The session clock at that moment, in milliseconds. */
  readonly now: SessionMs;
};

/** All figures of the running session, as they are now; the same object until something changes. */
export function useVoices(received: ReceivedView, board: BoardSession | null): Figures {
  const { session } = received.view;
  const now = useSessionTime(received, EVERY_MS);
  const written = useWritten(board);
  const tally = useTally(session);
  return useMemo(
    () => ({ voices: voices(session, tally, now, written), written, now }),
    [session, tally, now, written],
  );
}

/** What the ended turns add up to; goes on from the session before, so that a turn never costs more. */
function useTally(session: Session): Tally {
  const last = useRef<{ readonly session: Session; readonly tally: Tally } | null>(null);
  // Whatever it goes on from gives the same tally: a render that is thrown away does no harm.
  const before = last.current;
  const tally = before === null ? tallyOf(session) : tallyOn(before.tally, before.session, session);
  last.current = { session, tally };
  return tally;
}

const NOBODY = createSignal<Written>(NOTHING_WRITTEN);

/** Who wrote how many cards; the same map until that changes. */
function useWritten(board: BoardSession | null): Written {
  const signal = useMemo(() => (board === null ? NOBODY : writtenSignal(board)), [board]);
  return useSyncExternalStore(signal.subscribe, signal.get);
}

function writtenSignal({ cards }: BoardSession) {
  let known = NOTHING_WRITTEN;
  const read = (): Written => {
    const now = writtenBy(
      cards.ids().flatMap((id) => {
        const entry = cards.entry(id);
        return entry?.read.ok ? [entry.read.card] : [];
      }),
    );
    const same = now.size === known.size && [...now].every(([id, n]) => known.get(id) === n);
    if (!same) known = now;
    return known;
  };
  return { get: read, subscribe: (listener: () => void) => cards.onIds(listener) };
}

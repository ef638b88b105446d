import { useEffect, useState } from 'react';
import type { SessionMs } from '../../shared/session/session';
import { type HeardRoom, sessionNow } from './control-state';

const TICK_MS = 250;

/** The session clock, drawn anew four times a second so that no second is skipped. */
export function useSessionClock(heard: HeardRoom): SessionMs {
  const [at, setAt] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setAt(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  // News can be younger than the last tick.
  return sessionNow(heard, Math.max(at, heard.heardAt));
}

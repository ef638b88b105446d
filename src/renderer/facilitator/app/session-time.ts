import { useEffect, useState } from 'react';
import type { SessionMs } from '../../../shared/session/session';
import type { ReceivedView } from './feed';

/**
 * The session clock now: main's word, plus what passed here since it came. A closed session's clock
 * stands.
 *
 * @param clock this window's monotonic clock, in milliseconds
 */
export function sessionTime({ view, at }: ReceivedView, clock: number): SessionMs {
  if (view.session.phase === 'closed') return view.now;
  return view.now + Math.max(0, clock - at);
}

/** The session clock, renewed every `everyMs` milliseconds. */
export function useSessionTime(received: ReceivedView, everyMs: number): SessionMs {
  const [clock, setClock] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setClock(performance.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return sessionTime(received, clock);
}

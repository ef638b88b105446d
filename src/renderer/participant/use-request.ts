import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Ask, Control } from './control';

/** Whether the host is connected at the moment. */
export const Connected = createContext(true);

export interface Request {
  /** Asks, unless a request of this kind is under way; true once the host has done it. */
  readonly run: (ask: Ask) => Promise<boolean>;
  readonly busy: boolean;
  /** Why the last request was refused, in words; null once another is made. */
  readonly problem: string | null;
}

/** One request at a time, with what a button has to show for it. */
export function useRequest(control: Control): Request {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef(false);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const run = useCallback(
    async (ask: Ask) => {
      // A ref, not the state: two taps can come before React has drawn once.
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setProblem(null);
      const answer = await control.ask(ask);
      running.current = false;
      if (shown.current) {
        setBusy(false);
        setProblem(answer.ok ? null : answer.message);
      }
      return answer.ok;
    },
    [control],
  );
  // What was wrong before the connection came back is wrong no more.
  const connected = useContext(Connected);
  useEffect(() => {
    if (connected) setProblem(null);
  }, [connected]);
  return { run, busy, problem };
}

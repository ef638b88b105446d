import { useEffect, useState } from 'react';
import { checkLink } from './check-link';
import { retryDelay } from './control-limits';
import { onWake } from './wake';

type Part = typeof import('./wrap-up/phone-notes');

/** After so many attempts in a row nobody is there any more. */
const MOST_FAILURES = 12;

/**
 * [H131] The code for the wrap-up, once the laptop answers again after it has closed the session; null before,
 * `gone` if it does not.
 */
export function useWrapUp(isWanted: boolean): Part | 'gone' | null {
  const [part, setPart] = useState<Part | 'gone' | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const look = async (failures: number): Promise<void> => {
      clearTimeout(timer);
      const answers = (await checkLink()) === true;
      const found = answers ? await import('./wrap-up/phone-notes').catch(() => null) : null;
      if (left) return;
      if (found !== null || failures > MOST_FAILURES) setPart(found ?? 'gone');
      else next(failures);
    };
    // Not at once: what answers at first may be the host that is just closing.
    const next = (failures: number) => {
      timer = setTimeout(() => void look(failures + 1), retryDelay(failures, 1));
    };
    next(0);
    const stopWaking = onWake(() => void look(0));
    return () => {
      left = true;
      clearTimeout(timer);
      stopWaking();
    };
  }, [isWanted]);
  return part;
}

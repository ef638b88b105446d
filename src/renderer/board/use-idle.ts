import { useEffect, useState } from 'react';

/** The page counts as idle after this long (ms) in any case. */
const MOST_WAIT_MS = 600;

/** Whether the page has been idle once: what nobody waits for comes after what is looked at first. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const tell = () => setIdle(true);
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(tell, MOST_WAIT_MS);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(tell, { timeout: MOST_WAIT_MS });
    return () => cancelIdleCallback(handle);
  }, []);
  return isIdle;
}

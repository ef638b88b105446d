import { useEffect, useState } from 'react';
import { inIdleTime } from './in-idle-time';

/** Whether the page has been idle once: what nobody waits for comes after what is looked at first. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(
    () =>
      inIdleTime(() => {
        setIdle(true);
        return false;
      }),
    [],
  );
  return isIdle;
}

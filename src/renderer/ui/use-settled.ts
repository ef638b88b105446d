import { useEffect, useState } from 'react';

/** About the gap of a double tap, in ms. */
const SETTLE_MS = 350;

/**
 * [H58] [K18] False for the first moment after a control has appeared, or `what` it stands for or where it stands
 * has changed. Controls take each other's place under thumb and pointer: what was meant for one must not
 * press the next.
 */
export function useSettled(what: unknown = null): boolean {
  const [settled, setSettled] = useState<{ readonly what: unknown } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ what }), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      // Back where it was at once is not where it has stood.
      setSettled(null);
    };
  }, [what]);
  return settled !== null && Object.is(settled.what, what);
}

import { useEffect, useState } from 'react';

/** About the gap of a double tap, in ms. */
const SETTLE_MS = 350;

/**
 * False for the first moment after a control has appeared. Controls take each other's place under
 * the thumb: the second tap of a double tap must not start a turn and end it again.
 */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}

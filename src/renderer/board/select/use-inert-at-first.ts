import { type RefObject, useLayoutEffect } from 'react';
import { DOUBLE_TAP_MS } from '../gestures/double-tap';

const INERT = { pointerEvents: 'none' };

/**
 * [B139] A bar that comes, or changes its keys, under a finger is pressed neither by the tap that brought it,
 * which browsers tell a second time as a click, nor by the second tap of two: those go to the board.
 *
 * @param what the bar is for: when it changes, the bar counts as new
 */
export function useInertAtFirst(
  bar: RefObject<HTMLElement | null>,
  what: unknown,
  editing = false,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar is new whenever these change
  useLayoutEffect(() => {
    const inert = bar.current?.animate([INERT, INERT], DOUBLE_TAP_MS);
    return () => inert?.cancel();
  }, [bar, what, editing]);
}

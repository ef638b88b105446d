import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { DOUBLE_TAP_MS } from '../gestures/double-tap';

const INERT = { pointerEvents: 'none' };

/**
 * [B139] A bar that comes, or changes its keys, under a finger is pressed neither by the tap that brought it,
 * which browsers tell a second time as a click, nor by the second tap of two: those go to the board. Where a
 * key of its own brought the change the second tap is swallowed by new keys, and pressed on those that stay.
 *
 * @param what the bar is for: when it changes, the bar counts as new
 */
export function useInertAtFirst(
  bar: RefObject<HTMLElement | null>,
  what: unknown,
  editing = false,
): void {
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const wasEditing = useRef(editing);
  useEffect(() => {
    const element = bar.current;
    const onDown = () => {
      pressedAt.current = performance.now();
    };
    element?.addEventListener('pointerdown', onDown, true);
    return () => element?.removeEventListener('pointerdown', onDown, true);
  }, [bar]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the bar is new whenever `what` changes
  useLayoutEffect(() => {
    const element = bar.current;
    const isOwn = performance.now() - pressedAt.current < DOUBLE_TAP_MS;
    const hasNewKeys = wasEditing.current !== editing;
    wasEditing.current = editing;
    if (element === null || (isOwn && !hasNewKeys)) return;
    const inert = (isOwn ? [...element.children] : [element]).map((part) =>
      part.animate([INERT, INERT], DOUBLE_TAP_MS),
    );
    return () => {
      for (const each of inert) each.cancel();
    };
  }, [bar, what, editing]);
}

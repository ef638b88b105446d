import { type RefObject, useEffect } from 'react';
import type { Choice } from './board-choice';
import type { Signal } from './signal';
import { entryElement } from './targets';

/**
 * [B136] What has the keyboard may be taken off the page: a key that did its work, a card that somebody
 * deleted. Then what is selected gets it, or the plane, so that the next key is not lost.
 */
export function useKeptFocus(board: RefObject<HTMLElement | null>, choices: Signal<Choice>): void {
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    let last: Element | null = null;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const id = [...choices.get().selected].at(-1);
      const chosen = id === undefined ? null : entryElement(element, id);
      const plane = element.querySelector<HTMLElement>('.hb-viewport');
      (chosen ?? plane)?.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', onFocus);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, [board, choices]);
}

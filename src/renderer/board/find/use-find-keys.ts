import { type RefObject, useEffect } from 'react';
import type { Finder } from './finder';

/** Whether keys are meant for the board now: it has the focus or the mouse is over it, and no dialog is open. */
export function isAtBoard(board: HTMLElement | null): boolean {
  if (board === null || document.querySelector('dialog[open]') !== null) return false;
  return board.contains(document.activeElement) || board.matches(':hover');
}

/** Ctrl or Cmd F looks on the board and not through the page, where the board is meant. */
export function useFindKeys(board: RefObject<HTMLElement | null>, finder: Finder): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isFind || event.key.toLowerCase() !== 'f' || !isAtBoard(board.current)) return;
      event.preventDefault();
      event.stopPropagation();
      finder.ask();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [board, finder]);
}

import { type RefObject, useEffect, useRef } from 'react';
import type { BoardCopy } from '../../../shared/board/copies';
import type { BoardActions } from '../board-actions';
import { imagesFrom } from '../images';
import { isControl } from '../targets';
import { cardTexts, textOf } from './text-of';

/** Board units between one paste of the same thing and the next. */
const STEP = 24;

type Kept = { readonly copy: BoardCopy; readonly text: string; readonly pasted: number };

/**
 * Copy, cut and paste while the board has the keyboard. Inside this window what was copied comes back
 * whole; from outside text becomes cards, and pictures go to `onPictures`.
 */
export function useClipboard(
  board: RefObject<HTMLElement | null>,
  actions: BoardActions,
  onPictures: (files: readonly File[]) => void,
): void {
  const kept = useRef<Kept | null>(null);
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const isOurs = () => {
      const focused = document.activeElement;
      return element.contains(focused) && !isControl(focused) && !hasTextSelected();
    };
    const take = (event: ClipboardEvent): boolean => {
      const copy = isOurs() ? actions.copy() : null;
      if (copy === null || event.clipboardData === null) return false;
      const text = textOf(copy);
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      kept.current = { copy, text, pasted: 0 };
      return true;
    };
    const onCopy = (event: ClipboardEvent) => {
      take(event);
    };
    const onCut = (event: ClipboardEvent) => {
      if (take(event)) actions.remove();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs() || event.clipboardData === null) return;
      const files = imagesFrom(event.clipboardData);
      const text = event.clipboardData.getData('text/plain');
      const { current } = kept;
      event.preventDefault();
      // What lies in the clipboard is what was copied here: it comes back as it was, links and all.
      if (current !== null && sameText(current.text, text) && files.length === 0) {
        const pasted = current.pasted + 1;
        kept.current = { ...current, pasted };
        actions.paste(current.copy, { x: STEP * pasted, y: STEP * pasted });
      } else if (files.length > 0) {
        onPictures(files);
      } else {
        actions.addMany('digression', cardTexts(text));
      }
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [board, actions, onPictures]);
}

function hasTextSelected(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}

/** Clipboards may change how lines end. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}

import { type RefObject, useEffect, useRef } from 'react';
import type { BoardCopy } from '../../../shared/board/copies';
import type { Size } from '../../../shared/board/geometry';
import type { BoardActions } from '../board-actions';
import { imagesFrom } from '../images';
import { HEADER_BYTES, readHeader } from '../images/image-header';
import { isField } from '../targets';
import { cardTexts, textOf } from './text-of';

/** Board units between one paste of the same thing and the next. */
const STEP = 24;

type Kept = {
  readonly copy: BoardCopy;
  readonly text: string;
  /** The size in dots of the picture that was copied along; null for none. */
  readonly picture: Size | null;
  readonly pasted: number;
};

/** Copies words and a picture of these entries; null where there can be no picture. */
export type CopyPicture = (ids: ReadonlySet<string>, text: string) => Size | null;

/**
 * Copy, cut and paste while the board has the keyboard. Inside this window what was copied comes back
 * whole; from outside text becomes cards, and pictures go to `onPictures`.
 */
export function useClipboard(
  board: RefObject<HTMLElement | null>,
  actions: BoardActions,
  onPictures: (files: readonly File[]) => void,
  copyPicture: CopyPicture,
): void {
  const kept = useRef<Kept | null>(null);
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const isOurs = () => {
      const focused = document.activeElement;
      return element.contains(focused) && !isField(focused) && !hasTextSelected();
    };
    const take = (event: ClipboardEvent): boolean => {
      const copy = isOurs() ? actions.copy() : null;
      if (copy === null || event.clipboardData === null) return false;
      const text = textOf(copy);
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      const ids = new Set([...copy.cards, ...copy.objects].map(({ id }) => id));
      kept.current = { copy, text, picture: copyPicture(ids, text), pasted: 0 };
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
      const pasteKept = (again: Kept) => {
        const pasted = again.pasted + 1;
        kept.current = { ...again, pasted };
        actions.paste(again.copy, { x: STEP * pasted, y: STEP * pasted });
      };
      // What lies in the clipboard is what was copied here: it comes back as it was, links and all.
      if (current !== null && sameText(current.text, text) && files.length === 0) {
        pasteKept(current);
      } else if (current !== null && current.text === '' && files.length > 0) {
        // What has no words, as a drawing, is known again by the size of its picture.
        void isPicture(files, current.picture).then((isKept) => {
          if (isKept) pasteKept(current);
          else onPictures(files);
        });
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
  }, [board, actions, onPictures, copyPicture]);
}

function hasTextSelected(): boolean {
  return (getSelection()?.toString() ?? '') !== '';
}

/** Clipboards may change how lines end. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}

async function isPicture(files: readonly File[], size: Size | null): Promise<boolean> {
  const [file] = files;
  if (file === undefined || files.length > 1 || size === null) return false;
  const bytes = await file.slice(0, HEADER_BYTES).arrayBuffer();
  const found = readHeader(new Uint8Array(bytes))?.size;
  return found?.width === size.width && found.height === size.height;
}

import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Size } from '../../../shared/board/geometry';
import type { BoardNames } from '../board-names';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { type PictureEntries, pictureEntries } from './picture-entries';
import { MOST_SIDE, pictureSize } from './picture-size';

const FILE_NAME = 'hearth-board.png';
/** Browsers read what is saved within this time (ms). */
const KEEP_MS = 60_000;

/** What has to be said about a picture. */
export type Told = {
  readonly tone: 'info' | 'warning';
  readonly title: string;
  readonly words: string;
};

export interface BoardPicture {
  /** Saves a picture of these entries as a file; of the whole board for null. */
  readonly save: (ids: ReadonlySet<string> | null) => void;
  /**
   * [B130] Puts words and a picture of these entries on the clipboard, where this page may; gives the
   * size of the picture in dots, or null where only words can be copied.
   */
  readonly copy: (ids: ReadonlySet<string>, text: string) => Size | null;
  readonly told: Told | null;
  readonly dismiss: () => void;
}

const NOT_MADE: Told = {
  tone: 'warning',
  title: 'No picture was made',
  words: 'This device had no room for it. Select a part of the board, and try again.',
};
const REDUCED: Told = {
  tone: 'info',
  title: 'The picture is smaller than the board',
  words: `A picture has at most ${MOST_SIDE.toLocaleString('en-GB')} dots a side. Select a part of the board to save it larger.`,
};
const NO_PICTURE: Told = {
  tone: 'info',
  title: 'Only the words were copied',
  words: 'The picture did not get onto the clipboard. It can still be saved as a file.',
};

/** Pictures of the board, to be saved or copied. The drawing is fetched when it is first needed. */
export function usePicture(
  board: RefObject<HTMLElement | null>,
  session: BoardSession,
  view: BoardView,
  names: BoardNames,
): BoardPicture {
  const [told, setTold] = useState<Told | null>(null);
  const copies = useRef(0);
  const make = useCallback(
    async (entries: PictureEntries) => {
      if (board.current === null) throw new Error('The board is closed.');
      const { makePicture } = await import('./make-picture');
      return makePicture(entries, board.current);
    },
    [board],
  );
  const save = useCallback(
    (ids: ReadonlySet<string> | null) => {
      const entries = pictureEntries(session, view, names, ids);
      if (entries === null) return;
      setTold(null);
      make(entries).then(
        ({ png, isReduced }) => {
          download(png);
          if (isReduced) setTold(REDUCED);
        },
        (error: unknown) => {
          console.warn('board: no picture was made', error);
          setTold(NOT_MADE);
        },
      );
    },
    [session, view, names, make],
  );
  const copy = useCallback(
    (ids: ReadonlySet<string>, text: string): Size | null => {
      if (!mayCopyPictures()) return null;
      const entries = pictureEntries(session, view, names, ids);
      if (entries === null) return null;
      copies.current += 1;
      const own = copies.current;
      const png = make(entries).then((made) => made.png);
      const item = new ClipboardItem({
        ...(text === '' ? {} : { 'text/plain': new Blob([text], { type: 'text/plain' }) }),
        'image/png': png,
      });
      navigator.clipboard.write([item]).catch((error: unknown) => {
        console.warn('board: no picture was copied', error);
        if (own === copies.current) setTold(NO_PICTURE);
      });
      const { width, height } = pictureSize(entries.bounds);
      return { width, height };
    },
    [session, view, names, make],
  );
  const dismiss = useCallback(() => setTold(null), []);
  return useMemo(() => ({ save, copy, told, dismiss }), [save, copy, told, dismiss]);
}

/** Only pages of a secure context may; phones that joined over the LAN are none. */
function mayCopyPictures(): boolean {
  return isSecureContext && typeof ClipboardItem === 'function' && 'clipboard' in navigator;
}

function download(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = FILE_NAME;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

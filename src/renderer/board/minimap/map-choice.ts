import { useCallback, useState, useSyncExternalStore } from 'react';
import type { Size } from '../../../shared/board/geometry';
import { carefulStorage } from '../../ui/browser-storage';
import type { BoardView } from '../board-view';

/** Whether the map is shown, and the person's say in it. */
export type MapChoice = { readonly isOpen: boolean; readonly choose: (open: boolean) => void };

const ofBrowser = carefulStorage(() => localStorage);
const KEY = 'hearth.board.map';
/** In px and entries: a narrow board has no room for a map, and a small one no need of it. */
const WIDE = 760;
const HIGH = 320;
const MANY = 40;

/** The map is shown on large boards with room for it, until the person says otherwise; that is remembered. */
export function useMapChoice(view: Pick<BoardView, 'size' | 'index'>): MapChoice {
  const [said, setSaid] = useState(remembered);
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [view.size.subscribe(listener), view.index.onChange(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    [view],
  );
  const isUseful = useSyncExternalStore(
    subscribe,
    () => isRoomy(view.size.get()) && view.index.size() >= MANY,
  );
  const choose = useCallback((open: boolean) => {
    setSaid(open);
    remember(open);
  }, []);
  return { isOpen: said ?? isUseful, choose };
}

function isRoomy({ width, height }: Size): boolean {
  return width >= WIDE && height >= HIGH;
}

function remembered(): boolean | null {
  const said = ofBrowser((storage) => storage.getItem(KEY));
  return said === null ? null : said === 'open';
}

function remember(open: boolean): void {
  ofBrowser((storage) => storage.setItem(KEY, open ? 'open' : 'away'));
}

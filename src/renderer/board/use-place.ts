import { useCallback, useSyncExternalStore } from 'react';
import type { Rect } from '../../shared/board/geometry';
import type { BoardView } from './board-view';

/** Where an entry would land while it is moved; null while it lies still. Renders for that entry alone. */
export function useLanding(view: BoardView, id: string): Rect | null {
  return useSyncExternalStore(
    view.lifted.subscribe,
    useCallback(() => view.lifted.get()?.get(id) ?? null, [view, id]),
  );
}

import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { BoardSession } from './board-store';
import type { BoardView } from './board-view';
import { seen } from './camera';
import { useCardIds } from './use-board';
import { DRAW_ALL_UP_TO, drawnCards } from './visible-set';

/** Screen pixels and doublings of zoom the view may move before the set is looked at again. */
const COARSE_PIXELS = 200;
const COARSE_ZOOM = 3;

const NEVER = () => () => {};

/** The cards to draw now; on a small board it never depends on the camera. */
export function useDrawn(
  session: BoardSession,
  view: BoardView,
  always: ReadonlySet<string>,
): readonly string[] {
  const ids = useCardIds(session);
  const large = ids.length > DRAW_ALL_UP_TO;
  const onCamera = useCallback(
    (listener: () => void) => {
      const ends = [view.camera.subscribe(listener), view.size.subscribe(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
    [view],
  );
  // Read only for its changes: while these values stay, the drawn set stays good enough.
  useSyncExternalStore(large ? onCamera : NEVER, () => coarse(view));
  const changes = useRef(0);
  const onAny = useCallback(
    (listener: () => void) =>
      session.cards.onAny(() => {
        changes.current += 1;
        listener();
      }),
    [session],
  );
  useSyncExternalStore(large ? onAny : NEVER, () => changes.current);
  return drawnCards(ids, view.rectOf, seen(view.camera.get(), view.size.get()), always);
}

function coarse(view: BoardView): string {
  const { x, y, zoom } = view.camera.get();
  const { width, height } = view.size.get();
  const steps = [
    (x * zoom) / COARSE_PIXELS,
    (y * zoom) / COARSE_PIXELS,
    Math.log2(zoom) * COARSE_ZOOM,
    width / COARSE_PIXELS,
    height / COARSE_PIXELS,
  ];
  return steps.map(Math.round).join(' ');
}

import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { PersonId } from '../../../shared/session/ids';
import { placeAfterDrag } from './drag-place';

export type QueueDrag = {
  /** Whose hand is being dragged, and by how many pixels. */
  readonly id: PersonId | null;
  readonly by: number;
  readonly begin: (event: PointerEvent, id: PersonId, at: number) => void;
};

type Dragged = { readonly id: PersonId; readonly at: number; readonly from: number };

/** Rows of a list that are dragged by mouse, pen or finger. The place is told when they are let go. */
export function useQueueDrag(
  list: RefObject<HTMLElement | null>,
  onPlace: (id: PersonId, to: number) => void,
): QueueDrag {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [by, setBy] = useState(0);
  const place = useRef(onPlace);
  useEffect(() => {
    place.current = onPlace;
  });
  useEffect(() => {
    if (dragged === null) return;
    const move = (event: globalThis.PointerEvent) => setBy(event.clientY - dragged.from);
    const end = () => {
      setDragged(null);
      setBy(0);
    };
    const drop = (event: globalThis.PointerEvent) => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.clientHeight);
      const to = placeAfterDrag(rows, dragged.at, event.clientY - dragged.from);
      if (to !== dragged.at) place.current(dragged.id, to);
      end();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', end);
    return () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', end);
    };
  }, [dragged, list]);
  const begin = useCallback((event: PointerEvent, id: PersonId, at: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    setDragged({ id, at, from: event.clientY });
  }, []);
  return { id: dragged?.id ?? null, by, begin };
}

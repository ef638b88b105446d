import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { placeAfterDrag } from './drag-place';

export type RowDrag<Id extends string> = {
  /** Which row is being dragged, and by how many pixels. */
  readonly id: Id | null;
  readonly by: number;
  readonly begin: (event: PointerEvent, id: Id, at: number) => void;
};

/** So near to its edge (px) the page is pulled along, so far in a frame. */
const EDGE = 56;
const STEP = 9;

type Dragged<Id> = { readonly id: Id; readonly at: number; readonly from: number };

/**
 * Rows of a list that are dragged by mouse, pen or finger. The place is told when they are let go; Escape lets
 * go of a row where it was.
 */
export function useRowDrag<Id extends string>(
  list: RefObject<HTMLElement | null>,
  onPlace: (id: Id, to: number) => void,
): RowDrag<Id> {
  const [dragged, setDragged] = useState<Dragged<Id> | null>(null);
  const [by, setBy] = useState(0);
  const place = useRef(onPlace);
  useEffect(() => {
    place.current = onPlace;
  });
  useEffect(() => {
    if (dragged === null) return;
    const listening = new AbortController();
    const on = { signal: listening.signal };
    // Read at the first move: whoever began it may have brought the page into another place first.
    let scrolled: number | null = null;
    let pointer = dragged.from;
    const follow = () => {
      scrolled ??= window.scrollY;
      const now = pointer - dragged.from + window.scrollY - scrolled;
      setBy(now);
      return now;
    };
    const move = ({ clientY }: globalThis.PointerEvent) => {
      pointer = clientY;
      return follow();
    };
    const end = () => {
      setDragged(null);
      setBy(0);
    };
    const drop = (event: globalThis.PointerEvent) => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.clientHeight);
      const to = placeAfterDrag(rows, dragged.at, move(event));
      end();
      if (to !== dragged.at) place.current(dragged.id, to);
    };
    let frame = 0;
    const pull = () => {
      const edge = pointer < EDGE ? -1 : pointer > window.innerHeight - EDGE ? 1 : 0;
      if (edge !== 0 && scrolled !== null) {
        window.scrollBy(0, edge * STEP);
        follow();
      }
      frame = requestAnimationFrame(pull);
    };
    frame = requestAnimationFrame(pull);
    window.addEventListener('pointermove', move, on);
    window.addEventListener('scroll', () => scrolled !== null && follow(), on);
    window.addEventListener('pointerup', drop, on);
    window.addEventListener('pointercancel', end, on);
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(), on);
    return () => {
      listening.abort();
      cancelAnimationFrame(frame);
    };
  }, [dragged, list]);
  const begin = useCallback((event: PointerEvent, id: Id, at: number) => {
    if (event.button !== 0) return;
    event.preventDefault();
    setDragged({ id, at, from: event.clientY });
  }, []);
  return { id: dragged?.id ?? null, by, begin };
}

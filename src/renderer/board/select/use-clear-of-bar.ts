import { type RefObject, useEffect } from 'react';
import type { BoardView } from '../board-view';
import { clearOf } from '../camera';
import { DOUBLE_TAP_MS } from '../gestures/double-tap';

/** In px, between what is selected and the bar. */
const AIR = 12;
/** A second tap has to find what the first one did. */
const AFTER_TAP_MS = DOUBLE_TAP_MS + 50;

/**
 * [B139] Moves the view so that the entry `id` does not lie under its bar; null for none. At once while it
 * is written on, else when no second tap can follow. What is pressed, dragged or scrolled stays where it is.
 */
export function useClearOfBar(
  bar: RefObject<HTMLElement | null>,
  view: BoardView,
  id: string | null,
  editing: boolean,
): void {
  useEffect(() => {
    const element = bar.current;
    const plane = element?.closest('.hb')?.querySelector<HTMLElement>('.hb-viewport') ?? null;
    if (element === null || plane === null || id === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(clear, editing ? 0 : AFTER_TAP_MS);
    };
    const clear = () => {
      if (!editing && plane.matches(':active')) return soon();
      // A view that somebody else leads is theirs to move.
      if (!editing && view.led.get()) return;
      const rect = view.rectOf(id);
      if (rect === null) return;
      // Where it will lie: on the screen it may still be rising.
      const lies = {
        x: element.offsetLeft - plane.offsetLeft,
        y: element.offsetTop - plane.offsetTop,
        width: element.offsetWidth,
        height: element.offsetHeight,
      };
      const to = clearOf(view.goal(), rect, lies, AIR);
      if (to !== null) view.glide(to);
    };
    const leave = () => clearTimeout(timer);
    const grown = new ResizeObserver(soon);
    grown.observe(element);
    const ends = editing
      ? [
          view.size.subscribe(soon),
          view.index.onChange((ids) => {
            if (ids.has(id)) soon();
          }),
        ]
      : [view.lifted.subscribe(leave)];
    if (!editing) {
      plane.addEventListener('pointerdown', leave, true);
      plane.addEventListener('wheel', leave, true);
    }
    return () => {
      leave();
      grown.disconnect();
      for (const end of ends) end();
      plane.removeEventListener('pointerdown', leave, true);
      plane.removeEventListener('wheel', leave, true);
    };
  }, [bar, view, id, editing]);
}

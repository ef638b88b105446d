import { type RefObject, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { entryIdAt, isControl } from '../targets';

/** As long (ms) as phones wait themselves. */
const LONG_MS = 450;
/** In px: a finger that rests moves as much. */
const RESTS = 10;

export interface LongPress {
  /** Whether the press that goes on, or just ended, was a long one: then it is no tap. */
  isDone(): boolean;
}

/** [B137] A finger that rests on an entry. Tells its id while the finger is still down. */
export function useLongPress(
  element: RefObject<HTMLElement | null>,
  onPress: (id: string) => void,
): LongPress {
  const done = useRef(false);
  const tell = useEffectEvent(onPress);
  useEffect(() => {
    const plane = element.current;
    if (plane === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let from: PointerEvent | null = null;
    const stop = () => {
      clearTimeout(timer);
      from = null;
    };
    const onDown = (event: PointerEvent) => {
      // A second finger is a pinch.
      const isFirst = event.pointerType === 'touch' && event.isPrimary;
      const id = entryIdAt(event.target);
      stop();
      done.current = false;
      if (!isFirst || id === null || isControl(event.target)) return;
      from = event;
      timer = setTimeout(() => {
        done.current = true;
        from = null;
        tell(id);
      }, LONG_MS);
    };
    const onMove = (event: PointerEvent) => {
      if (from === null) return;
      const far = Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY);
      if (far > RESTS) stop();
    };
    const onMenu = (event: Event) => {
      // The browser's own menu would take the finger away.
      if ((done.current || from !== null) && !isControl(event.target)) event.preventDefault();
    };
    plane.addEventListener('pointerdown', onDown, true);
    plane.addEventListener('pointermove', onMove);
    plane.addEventListener('contextmenu', onMenu);
    for (const end of ENDS) plane.addEventListener(end, stop);
    return () => {
      stop();
      plane.removeEventListener('pointerdown', onDown, true);
      plane.removeEventListener('pointermove', onMove);
      plane.removeEventListener('contextmenu', onMenu);
      for (const end of ENDS) plane.removeEventListener(end, stop);
    };
  }, [element]);
  return useMemo(() => ({ isDone: () => done.current }), []);
}

const ENDS = ['pointerup', 'pointercancel'] as const;

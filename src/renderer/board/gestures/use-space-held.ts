import { type RefObject, useEffect, useRef } from 'react';
import { isControl } from '../targets';

/** Whether Space is held over the board: then a press moves the plane, whatever it is on. */
export function useSpaceHeld(element: RefObject<HTMLElement | null>): RefObject<boolean> {
  const held = useRef(false);
  useEffect(() => {
    const plane = element.current;
    if (plane === null) return;
    const set = (value: boolean) => {
      held.current = value;
      plane.toggleAttribute('data-grab', value);
    };
    const onDown = (event: KeyboardEvent) => {
      if (event.key !== ' ' || isControl(event.target)) return;
      event.preventDefault();
      set(true);
    };
    const onUp = (event: KeyboardEvent) => {
      if (event.key === ' ') set(false);
    };
    const letGo = () => set(false);
    plane.addEventListener('keydown', onDown);
    window.addEventListener('keyup', onUp);
    window.addEventListener('blur', letGo);
    return () => {
      plane.removeEventListener('keydown', onDown);
      window.removeEventListener('keyup', onUp);
      window.removeEventListener('blur', letGo);
    };
  }, [element]);
  return held;
}

import { type RefObject, useEffect } from 'react';
import type { BoardView } from '../board-view';
import { panned, zoomedTo } from '../camera';
import { within } from './within';

const LINE_PIXELS = 16;

/** The wheel pans; with Ctrl (also what a touchpad's pinch sends) it zooms about the pointer. */
export function useWheel(element: RefObject<HTMLElement | null>, view: BoardView): void {
  useEffect(() => {
    const viewport = element.current;
    if (viewport === null) return;
    const onWheel = (event: WheelEvent) => {
      if (scrollsItself(event.target) && !event.ctrlKey) return;
      event.preventDefault();
      view.touched.set(true);
      const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1;
      const camera = view.camera.get();
      if (event.ctrlKey || event.metaKey) {
        const at = within(viewport, event.clientX, event.clientY);
        const steps = Math.max(-60, Math.min(60, event.deltaY * scale));
        view.jump(zoomedTo(camera, camera.zoom * 2 ** (-steps / 120), at));
        return;
      }
      const sideways = event.shiftKey && event.deltaX === 0;
      const dx = sideways ? event.deltaY : event.deltaX;
      const dy = sideways ? 0 : event.deltaY;
      view.jump(panned(camera, -dx * scale, -dy * scale));
    };
    viewport.addEventListener('wheel', onWheel, { passive: false });
    return () => viewport.removeEventListener('wheel', onWheel);
  }, [element, view]);
}

function scrollsItself(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement && target.scrollHeight > target.clientHeight;
}

import { useGesture } from '@use-gesture/react';
import { type RefObject, useEffect, useRef } from 'react';

const LINE_PX = 16;
const WHEEL_ZOOM = 0.0016;

export type RiverGestures = {
  /** By pixels to the left (below 0) or the right. */
  readonly pan: (px: number) => void;
  /** Nearer (under 1) or farther around a pixel. */
  readonly zoom: (factor: number, x: number) => void;
  /** What a press that was no pull means. */
  readonly tap: (point: { readonly x: number; readonly y: number }, touch: boolean) => void;
};

/**
 * Wheel, pull and pinch over the river. Where the page itself scrolls, a plain wheel is the page's.
 */
export function useRiverGestures(
  element: RefObject<HTMLElement | null>,
  pageScrolls: boolean,
  gestures: RiverGestures,
): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  const left = () => element.current?.getBoundingClientRect().left ?? 0;
  const top = () => element.current?.getBoundingClientRect().top ?? 0;

  useEffect(() => {
    const river = element.current;
    if (river === null) return;
    const turn = (event: WheelEvent) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const along = event.deltaX * unit || (event.shiftKey ? event.deltaY * unit : 0);
      if (event.ctrlKey || event.metaKey) {
        latest.current.zoom(Math.exp(event.deltaY * unit * WHEEL_ZOOM * 3), event.clientX - left());
      } else if (along !== 0) latest.current.pan(along);
      else if (!pageScrolls) latest.current.pan(event.deltaY * unit);
      else return;
      event.preventDefault();
    };
    // React listens passively, and then the page would zoom with it.
    river.addEventListener('wheel', turn, { passive: false });
    return () => river.removeEventListener('wheel', turn);
  });

  useGesture(
    {
      onDrag: ({ delta, tap, pinching, cancel, xy, event }) => {
        if (pinching) return cancel();
        if (!tap) return latest.current.pan(-delta[0]);
        const touch = 'pointerType' in event && event.pointerType === 'touch';
        latest.current.tap({ x: xy[0] - left(), y: xy[1] - top() }, touch);
      },
      onPinch: ({ event, origin, da, memo }) => {
        if (event.type === 'wheel') return undefined;
        const before = typeof memo === 'number' ? memo : da[0];
        if (before > 0 && da[0] > 0) latest.current.zoom(before / da[0], origin[0] - left());
        return da[0];
      },
    },
    {
      target: element,
      eventOptions: { passive: false },
      drag: { filterTaps: true, axis: 'x', pointer: { keys: false } },
    },
  );
}

import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Rect } from '../../shared/board/geometry';
import type { BoardView } from './board-view';
import { filling, seen, ZOOM_MIN } from './camera';

const DOTS = 28;
const SHARP_AFTER_MS = 160;
/** Smaller than this the first view of people who write would be too small to read. */
const READABLE = 0.6;

/** Keeps the view's size what the viewport's is. */
export function useViewportSize(element: RefObject<HTMLElement | null>, view: BoardView): void {
  useLayoutEffect(() => {
    const viewport = element.current;
    if (viewport === null) return;
    const measure = () =>
      view.size.set({ width: viewport.clientWidth, height: viewport.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(viewport);
    // Focus inside may scroll what is not meant to scroll.
    const stay = () => viewport.scrollTo(0, 0);
    viewport.addEventListener('scroll', stay);
    return () => {
      observer.disconnect();
      viewport.removeEventListener('scroll', stay);
    };
  }, [element, view]);
}

/** Draws the camera: the layer of cards and the ground's dots move without React. */
export function useCameraStyle(
  dots: RefObject<HTMLElement | null>,
  layer: RefObject<HTMLElement | null>,
  view: BoardView,
): void {
  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let { zoom: last } = view.camera.get();
    const settle = () => {
      if (layer.current !== null) layer.current.style.willChange = '';
      if (dots.current !== null) dots.current.style.visibility = '';
    };
    const move = () => {
      clearTimeout(rest);
      // While it moves the layer is one picture; at rest it is drawn sharp again.
      if (layer.current !== null) layer.current.style.willChange = 'transform';
      rest = setTimeout(settle, SHARP_AFTER_MS);
      // Stretched all over the view the faint dots would cost as much as everything else in a zoom.
      const { zoom } = view.camera.get();
      if (zoom !== last && dots.current !== null) dots.current.style.visibility = 'hidden';
      last = zoom;
      apply();
    };
    const apply = () => {
      const { x, y, zoom } = view.camera.get();
      if (layer.current !== null) {
        layer.current.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`;
      }
      const ground = dots.current;
      if (ground === null) return;
      // The further away, the fewer dots. The ground is moved and scaled, never drawn anew: a repaint of
      // the whole view is what makes a pan or a zoom heavy.
      const scale = zoom * 4 ** Math.round(-Math.log(zoom) / Math.log(4));
      const gap = DOTS * scale;
      const left = -((x * zoom) % gap) - gap;
      const top = -((y * zoom) % gap) - gap;
      ground.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    };
    apply();
    const end = view.camera.subscribe(move);
    return () => {
      clearTimeout(rest);
      end();
    };
  }, [dots, layer, view]);
}

/** Keeps all cards in view until the person moves the view themselves. */
export function useFollow(view: BoardView, writes: boolean): void {
  useEffect(() => {
    let first = true;
    const follow = () => {
      if (view.touched.get() || view.lifted.get() !== null) return;
      if (view.index.size() === 0 || view.size.get().width === 0) return;
      view.fit(writes ? READABLE : ZOOM_MIN, !first);
      first = false;
    };
    follow();
    let known = view.index.size();
    const onChange = () => {
      if (view.index.size() === known) return;
      known = view.index.size();
      follow();
    };
    const ends = [view.index.onChange(onChange), view.size.subscribe(follow)];
    return () => {
      for (const end of ends) end();
    };
  }, [view, writes]);
}

/** In px: what is kept free round the part that is followed. */
const LED_MARGIN = 24;

/** Shows the part of the board that somebody else sees; all of it while they show none. */
export function useLed(view: BoardView, part: Rect | null | undefined): void {
  useEffect(() => {
    if (part === undefined) return;
    view.touched.set(part !== null);
    const show = () => {
      if (part === null) view.fit(ZOOM_MIN, true);
      else if (view.size.get().width > 0) {
        view.glide(filling(part, view.size.get(), LED_MARGIN));
      }
    };
    show();
    return view.size.subscribe(show);
  }, [view, part]);
}

/** Tells which part of the board is shown, at most once a frame. */
export function useSeen(view: BoardView, onSeen: ((part: Rect) => void) | undefined): void {
  useEffect(() => {
    if (onSeen === undefined) return;
    let frame = 0;
    const tell = () => {
      if (view.size.get().width > 0) onSeen(seen(view.camera.get(), view.size.get()));
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(tell);
    };
    soon();
    const ends = [view.camera.subscribe(soon), view.size.subscribe(soon)];
    return () => {
      cancelAnimationFrame(frame);
      for (const end of ends) end();
    };
  }, [view, onSeen]);
}

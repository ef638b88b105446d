import { useLayoutEffect, useRef } from 'react';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { drawFarObject } from '../plane/draw-far-object';
import { readColours } from '../plane/far-colours';
import { drawFar } from '../plane/far-drawing';
import type { Glide } from './arranging';
import { eased, glideScene } from './glide-picture';

/** How long (ms) cards take to their places. */
const GLIDE_MS = 440;
const MOST_DOTS_PER_PIXEL = 2;

export interface GlideCanvasProps {
  readonly glide: Glide;
  readonly session: BoardSession;
  readonly view: BoardView;
  /** They are there. */
  readonly onDone: () => void;
}

/** More cards than can glide as elements: all of them in one picture, on the way to their places. */
export function GlideCanvas({ glide, session, view, onDone }: GlideCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      onDone();
      return;
    }
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    const home = element?.parentElement ?? null;
    if (element === null || context === null || home === null) return;
    const colours = readColours(home);
    const began = performance.now();
    let frame = 0;
    const paint = (now: number) => {
      frame = 0;
      const share = (now - began) / GLIDE_MS;
      const camera = view.camera.get();
      const { width, height } = view.size.get();
      const dots = Math.min(MOST_DOTS_PER_PIXEL, devicePixelRatio);
      // Setting the size also clears the picture.
      element.width = Math.ceil(width * dots);
      element.height = Math.ceil(height * dots);
      const scale = camera.zoom * dots;
      context.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale);
      const scene = glideScene(session, view, glide, eased(share));
      drawFar(context, scene, colours, camera.zoom, drawFarObject);
      if (share < 1) soon();
      else onDone();
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(paint);
    };
    soon();
    const ends = [view.camera.subscribe(soon), view.size.subscribe(soon)];
    return () => {
      cancelAnimationFrame(frame);
      for (const end of ends) end();
    };
  }, [glide, session, view, onDone]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className="hb-arrange-canvas" />
    </div>
  );
}

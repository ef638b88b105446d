import { useEffect, useRef } from 'react';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { readColours } from '../plane/far-colours';
import { drawFar } from '../plane/far-drawing';
import { eased, glideScene } from './glide-picture';
import type { Proposal } from './propose';

/** How long (ms) cards take to their places. */
const GLIDE_MS = 440;
const MOST_DOTS_PER_PIXEL = 2;
const drawsNothing = () => false;

export interface GlideCanvasProps {
  readonly proposal: Proposal;
  readonly session: BoardSession;
  readonly view: BoardView;
}

/** A proposal for more cards than can be elements: all of them in one picture, gliding to their places. */
export function GlideCanvas({ proposal, session, view }: GlideCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    const home = element?.parentElement ?? null;
    if (element === null || context === null || home === null) return;
    const colours = readColours(home);
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const began = performance.now();
    let frame = 0;
    const paint = (now: number) => {
      frame = 0;
      const share = still ? 1 : (now - began) / GLIDE_MS;
      const camera = view.camera.get();
      const { width, height } = view.size.get();
      const dots = Math.min(MOST_DOTS_PER_PIXEL, devicePixelRatio);
      // Setting the size also clears the picture.
      element.width = Math.ceil(width * dots);
      element.height = Math.ceil(height * dots);
      const scale = camera.zoom * dots;
      context.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale);
      const scene = glideScene(session, view, proposal, eased(share));
      drawFar(context, scene, colours, camera.zoom, drawsNothing);
      if (share < 1) soon();
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
  }, [proposal, session, view]);
  return (
    <div aria-hidden="true">
      <canvas ref={canvas} className="hb-arrange-canvas" />
    </div>
  );
}

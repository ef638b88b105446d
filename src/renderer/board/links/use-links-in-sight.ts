import { useEffect, useState } from 'react';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { createSignal } from '../signal';
import { useSignal } from '../use-signal';
import { linksInSight, nextLinks } from './links-in-sight';

/** Links that come within one frame: routing more would be felt. */
const COME = 40;
/** Screen pixels and steps of zoom the view may move before the set is looked at again. */
const COARSE_PIXELS = 120;
const COARSE_ZOOM = 4;
const NONE: readonly string[] = [];

/** The ids of the links drawn now; they come in slices. */
export function useLinksInSight(session: BoardSession, view: BoardView): readonly string[] {
  const [drawn] = useState(() => createSignal(NONE));
  useEffect(() => {
    let frame = 0;
    let last = '';
    const look = () => {
      frame = 0;
      last = coarse(view);
      const next = nextLinks(drawn.get(), linksInSight(session, view), COME);
      if (next === drawn.get()) return;
      drawn.set(next);
      soon();
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    soon();
    const ends = [
      view.camera.subscribe(() => {
        if (coarse(view) !== last) soon();
      }),
      view.size.subscribe(soon),
      view.index.onChange(() => {
        if (session.links.all().length > 0) soon();
      }),
      session.links.subscribe(soon),
    ];
    return () => {
      cancelAnimationFrame(frame);
      for (const end of ends) end();
    };
  }, [session, view, drawn]);
  return useSignal(drawn);
}

function coarse(view: BoardView): string {
  const { x, y, zoom } = view.camera.get();
  const steps = [
    (x * zoom) / COARSE_PIXELS,
    (y * zoom) / COARSE_PIXELS,
    Math.log2(zoom) * COARSE_ZOOM,
  ];
  return steps.map(Math.round).join(' ');
}

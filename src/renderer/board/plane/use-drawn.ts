import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type Rect, touches } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';
import { seen } from '../camera';
import { createSignal, type Signal } from '../signal';
import { useSignal } from '../use-signal';
import { MOST_DRAWN, nextDrawn, wantedEntries } from './drawn-set';
import { landedRect, landedWithin, landsBeside } from './landed';

/** Elements that come and go within one frame while the view moves: more would be felt. */
const MOVING = { come: 5, go: 16 };
/** While it lies still, a late frame is not seen. */
const RESTING = { come: 40, go: 60 };
/** On a board's first picture nobody waits for a frame. */
const FIRST = { come: MOST_DRAWN, go: 0 };
/** While the zoom changes nothing comes: the cheap drawing stands in. */
const ZOOMING = { come: 0, go: 16 };
/** A view that has not moved for so long lies still. */
const SETTLE_MS = 130;
/** Screen pixels and steps of zoom the view may move before the set is looked at again. */
const COARSE_PIXELS = 120;
const COARSE_ZOOM = 4;

export type Drawn = {
  /** What is drawn as elements. */
  readonly ids: ReadonlySet<string>;
  /** Whether that is everything in sight. */
  readonly complete: boolean;
};

const NOTHING: Drawn = { ids: new Set(), complete: true };

/** What is drawn as elements now; it changes in slices, so that no frame is late. */
export function useDrawn(view: BoardView, always: ReadonlySet<string>): Signal<Drawn> {
  const [drawn] = useState(() => createSignal(NOTHING));
  const [kept] = useState(() => createSignal(always));
  // Before the browser goes on: what is opened to write has to take the very next letter.
  useLayoutEffect(() => kept.set(always), [kept, always]);
  useEffect(() => follow(view, kept, drawn), [view, kept, drawn]);
  return drawn;
}

/** The ids drawn as elements, in an order that stays. */
export function useDrawnIds(drawn: Signal<Drawn>): readonly string[] {
  const { ids } = useSignal(drawn);
  return useMemo(() => [...ids].sort(), [ids]);
}

function follow(
  view: BoardView,
  always: Signal<ReadonlySet<string>>,
  drawn: Signal<Drawn>,
): () => void {
  let frame = 0;
  let isFirst = true;
  let last = '';
  let zoom = view.camera.get().zoom;
  let isZooming = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    frame = 0;
    last = coarse(view);
    const state = { camera: view.camera.get(), size: view.size.get() };
    const within = (part: Rect) => landedWithin(view, part);
    const { ids: wanted, far } = wantedEntries(state, within, always.get());
    const shown = seen(state.camera, state.size);
    const inSight = (id: string) => {
      const rect = landedRect(view, id);
      return rect !== null && touches(rect, shown);
    };
    const before = drawn.get();
    const moving = isZooming ? ZOOMING : MOVING;
    const slices = isFirst ? FIRST : settling === undefined ? RESTING : moving;
    const ids = nextDrawn(before.ids, wanted, inSight, slices);
    isFirst &&= ids.size === 0 && !far;
    const complete = !far && [...wanted].every((id) => ids.has(id) || !inSight(id));
    const moved = !sameSet(ids, before.ids);
    if (moved || complete !== before.complete) drawn.set({ ids, complete });
    if (moved) soon();
  }
  function soon(): void {
    if (frame === 0) frame = requestAnimationFrame(look);
  }
  const onCamera = () => {
    const now = view.camera.get().zoom;
    isZooming ||= now !== zoom;
    zoom = now;
    clearTimeout(settling);
    settling = setTimeout(() => {
      settling = undefined;
      isZooming = false;
      soon();
    }, SETTLE_MS);
    if (coarse(view) !== last) soon();
  };
  let wasBeside = false;
  const onLifted = () => {
    // What is dragged is selected, and drawn: only what moves by itself has to be looked for.
    const isBeside = landsBeside(view, drawn.get().ids);
    if (isBeside || wasBeside) soon();
    wasBeside = isBeside;
  };
  look();
  const ends = [
    view.camera.subscribe(onCamera),
    view.size.subscribe(soon),
    view.index.onChange(soon),
    view.lifted.subscribe(onLifted),
    always.subscribe(look),
  ];
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(settling);
    for (const end of ends) end();
  };
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
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

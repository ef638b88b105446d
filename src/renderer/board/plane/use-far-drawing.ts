import { type RefObject, useEffect } from 'react';
import { grown } from '../../../shared/board/geometry';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import type { Signal } from '../signal';
import { type FarColours, readColours } from './far-colours';
import { type DrawObject, drawFar } from './far-drawing';
import { drawFound } from './far-found';
import { BEYOND, type Picture, partFor, serves, transformFor } from './far-picture';
import { sceneWithin } from './far-scene';
import { landedBounds, landsBeside } from './landed';
import type { Drawn } from './use-drawn';

/** After this long without a move the picture is drawn sharp. */
const SETTLE_MS = 140;
/** Pictures of a board that changes are at least this far apart, as a share of what one costs. */
const REST = 6;
const MOST_DOTS_PER_PIXEL = 2;
/** Screen pixels round the outermost entries, for the edges that are drawn on them. */
const EDGE = 4;
const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

/** What was looked for; null while nothing is. */
type Found = Pick<Signal<ReadonlySet<string> | null>, 'get' | 'subscribe'>;

/** Keeps the cheap drawing behind the elements true while they do not show everything in sight. */
export function useFarDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  session: BoardSession,
  view: BoardView,
  drawn: Signal<Drawn>,
  found: Found,
  drawObject: DrawObject,
): void {
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return;
    return follow(element, context, session, view, drawn, found, drawObject);
  }, [canvas, session, view, drawn, found, drawObject]);
}

function follow(
  element: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  session: BoardSession,
  view: BoardView,
  drawn: Signal<Drawn>,
  found: Found,
  drawObject: DrawObject,
): () => void {
  let picture: Picture | null = null;
  let colours: FarColours | null = null;
  let cost = 0;
  let frame = 0;
  let isZooming = false;
  let settle: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  function paint(): void {
    frame = 0;
    clearTimeout(later);
    later = undefined;
    if (drawn.get().complete) return;
    const began = performance.now();
    const camera = view.camera.get();
    const size = view.size.get();
    const dots = Math.min(MOST_DOTS_PER_PIXEL, devicePixelRatio);
    const beyond = isZooming ? BEYOND.zooming : BEYOND.still;
    const content = grown(landedBounds(view) ?? NOWHERE, EDGE / camera.zoom);
    const part = partFor(camera, size, content, beyond);
    if (part === null) {
      picture = null;
      element.hidden = true;
      return;
    }
    const width = Math.ceil(part.width * camera.zoom * dots);
    const height = Math.ceil(part.height * camera.zoom * dots);
    if (element.width !== width || element.height !== height) {
      element.width = width;
      element.height = height;
      element.style.width = `${width / dots}px`;
      element.style.height = `${height / dots}px`;
    } else {
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
    }
    const scale = camera.zoom * dots;
    context.setTransform(scale, 0, 0, scale, -part.x * scale, -part.y * scale);
    colours ??= readColours(element);
    const scene = sceneWithin(part, session, view, drawn.get().ids);
    drawFar(context, scene, colours, camera.zoom, drawObject);
    const ids = found.get();
    if (ids !== null) drawFound(context, scene, ids, colours, camera.zoom, drawObject);
    picture = { zoom: camera.zoom, part };
    element.style.transform = transformFor(picture, camera);
    element.hidden = false;
    cost = performance.now() - began;
  }
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const sharpen = () => {
    isZooming = false;
    soon();
  };
  const onCamera = () => {
    if (drawn.get().complete) return;
    const camera = view.camera.get();
    clearTimeout(settle);
    if (picture === null) {
      soon();
      return;
    }
    element.style.transform = transformFor(picture, camera);
    const isStretched = camera.zoom !== picture.zoom;
    const content = landedBounds(view);
    const isGood = content === null || serves(picture, camera, view.size.get(), content);
    // Drawn anew in every frame it would cost more than a frame has, and nobody reads in a zoom.
    isZooming = isStretched;
    if (!isGood) soon();
    if (isStretched) settle = setTimeout(sharpen, SETTLE_MS);
  };
  /** What others do to a large board is shown, but never at the cost of this page's own frames. */
  const onChange = () => {
    if (drawn.get().complete || later !== undefined) return;
    later = setTimeout(soon, cost * REST);
  };
  let wasBeside = false;
  const onLifted = () => {
    const isBeside = landsBeside(view, drawn.get().ids);
    if (!drawn.get().complete && (isBeside || wasBeside)) soon();
    wasBeside = isBeside;
  };
  const onDrawn = () => {
    if (drawn.get().complete) {
      element.hidden = true;
      picture = null;
    } else {
      soon();
    }
  };
  const onFound = () => {
    if (!drawn.get().complete) soon();
  };
  const onTheme = () => {
    colours = null;
    soon();
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onTheme);
  onDrawn();
  const ends = [
    view.camera.subscribe(onCamera),
    view.size.subscribe(soon),
    session.cards.onAny(onChange),
    session.objects.onAny(onChange),
    session.links.subscribe(onChange),
    view.lifted.subscribe(onLifted),
    drawn.subscribe(onDrawn),
    found.subscribe(onFound),
  ];
  return () => {
    for (const end of ends) end();
    dark.removeEventListener('change', onTheme);
    cancelAnimationFrame(frame);
    clearTimeout(settle);
    clearTimeout(later);
  };
}

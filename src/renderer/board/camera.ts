import { grown, type Point, type Rect, type Size, touches } from '../../shared/board/geometry';

/** What the viewport shows: the board point in its top left corner, and screen pixels per unit. */
export type Camera = { readonly x: number; readonly y: number; readonly zoom: number };

export const ZOOM_MIN = 0.03;
export const ZOOM_MAX = 2.5;

/** Where on the board a screen point (relative to the viewport) lies. */
export function toBoard(camera: Camera, at: Point): Point {
  return { x: camera.x + at.x / camera.zoom, y: camera.y + at.y / camera.zoom };
}

/** Where in the viewport a board point is drawn. */
export function toScreen(camera: Camera, at: Point): Point {
  return { x: (at.x - camera.x) * camera.zoom, y: (at.y - camera.y) * camera.zoom };
}

/** The camera after the content was pushed by so many screen pixels. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom };
}

/** Another zoom, with the board point `held` kept under the screen point `at`. */
export function zoomedTo(camera: Camera, zoom: number, at: Point, held?: Point): Camera {
  const next = clampZoom(zoom);
  const still = held ?? toBoard(camera, at);
  return { x: still.x - at.x / next, y: still.y - at.y / next, zoom: next };
}

/** The part of the board that a viewport of this size shows. */
export function seen(camera: Camera, view: Size): Rect {
  return {
    x: camera.x,
    y: camera.y,
    width: view.width / camera.zoom,
    height: view.height / camera.zoom,
  };
}

/** The board point in the middle of the viewport. */
export function middle(camera: Camera, view: Size): Point {
  return toBoard(camera, { x: view.width / 2, y: view.height / 2 });
}

/** A camera that shows all of `content` with a margin in pixels, never nearer than 1, never under `least`. */
export function fitted(content: Rect, view: Size, margin: number, least = ZOOM_MIN): Camera {
  const room = {
    width: Math.max(1, view.width - 2 * margin),
    height: Math.max(1, view.height - 2 * margin),
  };
  const fits = Math.min(
    room.width / Math.max(1, content.width),
    room.height / Math.max(1, content.height),
  );
  const zoom = clampZoom(Math.max(least, Math.min(1, fits)));
  return {
    zoom,
    x: content.x + content.width / 2 - view.width / zoom / 2,
    y: content.y + content.height / 2 - view.height / zoom / 2,
  };
}

/** A camera that shows exactly `part`, larger or smaller as the viewport is: a wall shows what a laptop does. */
export function filling(part: Rect, view: Size, margin: number): Camera {
  const wide = Math.max(1, view.width - 2 * margin) / Math.max(1, part.width);
  const high = Math.max(1, view.height - 2 * margin) / Math.max(1, part.height);
  const zoom = Math.max(ZOOM_MIN, Math.min(wide, high));
  return {
    zoom,
    x: part.x + part.width / 2 - view.width / zoom / 2,
    y: part.y + part.height / 2 - view.height / zoom / 2,
  };
}

/** The smallest push that brings `rect` into sight with a margin in pixels; its top left wins. */
export function revealing(camera: Camera, view: Size, rect: Rect, margin: number): Camera {
  const shown = seen(camera, view);
  const target = grown(rect, margin / camera.zoom);
  return {
    ...camera,
    x: shiftInto(shown.x, shown.width, target.x, target.width),
    y: shiftInto(shown.y, shown.height, target.y, target.height),
  };
}

/**
 * The smallest push upwards that brings `rect` out from under a `bar` (px, in the viewport) and so far above it;
 * null if it does not lie there, or would have to leave the view.
 */
export function clearOf(camera: Camera, rect: Rect, bar: Rect, air: number): Camera | null {
  const { zoom } = camera;
  const { x, y } = toScreen(camera, rect);
  const [width, height] = [rect.width * zoom, rect.height * zoom];
  if (!touches({ x, y, width, height }, bar)) return null;
  const above = bar.y - height - air;
  return above < 0 ? null : { ...camera, y: camera.y + (y - above) / zoom };
}

function shiftInto(start: number, length: number, from: number, extent: number): number {
  if (from < start || extent > length) return from;
  const over = from + extent - (start + length);
  return over > 0 ? start + over : start;
}

function clampZoom(zoom: number): number {
  return Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom));
}

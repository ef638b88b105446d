import type { Rect, Size } from '../../../shared/board/geometry';
import { type Camera, seen, ZOOM_MIN } from '../camera';

/** In px: what the tools lie over, and a little air. */
const BESIDE = 56;
const BELOW = 24;
const AIR = 16;
/** The bar is not made way for further than this share of the view. */
const MOST_COVERED = 0.5;
/** Smaller than this a card cannot be read, and is brought nearer. */
const READABLE = 0.5;
const NEAR = 0.9;

/**
 * A camera that shows what was found so that it can be read; null where it can be already. `covered` is
 * how much of the view (px, from above) the bar lies over.
 */
export function cameraOn(match: Rect, camera: Camera, size: Size, covered: number): Camera | null {
  const above = Math.min(size.height * MOST_COVERED, covered) + AIR;
  const room = {
    width: Math.max(1, size.width - 2 * BESIDE),
    height: Math.max(1, size.height - above - BELOW),
  };
  const fits = Math.min(room.width / match.width, room.height / match.height);
  const wanted = camera.zoom < READABLE ? NEAR : camera.zoom;
  const zoom = Math.max(ZOOM_MIN, Math.min(wanted, fits));
  if (zoom === camera.zoom && isClear(match, camera, size, above)) return null;
  return {
    zoom,
    x: match.x + match.width / 2 - size.width / 2 / zoom,
    y: match.y + match.height / 2 - (above + room.height / 2) / zoom,
  };
}

function isClear(match: Rect, camera: Camera, size: Size, above: number): boolean {
  const part = seen(camera, size);
  const { zoom } = camera;
  return (
    match.x >= part.x + BESIDE / zoom &&
    match.y >= part.y + above / zoom &&
    match.x + match.width <= part.x + part.width - BESIDE / zoom &&
    match.y + match.height <= part.y + part.height - BELOW / zoom
  );
}

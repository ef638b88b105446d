import type { Rect, Size } from '../../../shared/board/geometry';
import { type Camera, fitted, seen } from '../camera';

/** In px: what the bar and the tools lie over. */
const ABOVE = 112;
const BESIDE = 56;
const BELOW = 40;
/** Smaller than this a card cannot be read, and is brought nearer. */
const READABLE = 0.5;
const NEAR = 0.9;
/** What is larger than the view is shown with this much round it. */
const FIT_MARGIN = 48;

/** A camera that shows what was found so that it can be read; null where it can be already. */
export function cameraOn(match: Rect, camera: Camera, size: Size): Camera | null {
  const roomy = { width: size.width - 2 * BESIDE, height: size.height - ABOVE - BELOW };
  const zoom = camera.zoom < READABLE ? NEAR : camera.zoom;
  const isLarge = match.width * zoom > roomy.width || match.height * zoom > roomy.height;
  if (camera.zoom >= READABLE && !isLarge && isClear(match, camera, size)) return null;
  const near = isLarge ? Math.min(zoom, fitted(match, size, FIT_MARGIN).zoom) : zoom;
  const shown = seen({ ...camera, zoom: near }, size);
  return {
    zoom: near,
    x: match.x + match.width / 2 - shown.width / 2,
    y: match.y + match.height / 2 - shown.height / 2 - (ABOVE - BELOW) / 2 / near,
  };
}

function isClear(match: Rect, camera: Camera, size: Size): boolean {
  const part = seen(camera, size);
  const { zoom } = camera;
  return (
    match.x >= part.x + BESIDE / zoom &&
    match.y >= part.y + ABOVE / zoom &&
    match.x + match.width <= part.x + part.width - BESIDE / zoom &&
    match.y + match.height <= part.y + part.height - BELOW / zoom
  );
}

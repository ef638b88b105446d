import { grown, type Rect, type Size } from '../../../shared/board/geometry';
import { type Camera, seen } from '../camera';

/** A drawn part of the board: the camera it was drawn for, and how much of the board it holds. */
export type Picture = { readonly zoom: number; readonly part: Rect };

/** So much of the view's size is drawn beyond each of its edges; while the zoom changes, when it serves for moments. */
export const BEYOND = { still: 0.5, zooming: 0.15 } as const;
/** A picture is shown up to this much larger or smaller than it was drawn. */
const MOST_STRETCH = 1.7;
const LEAST_STRETCH = 0.55;

/**
 * The part of the board that a picture for this view holds: beyond its edges too, but no more than there
 * is anything on (`content`). Null where that is nothing.
 */
export function partFor(
  camera: Camera,
  size: Size,
  content: Rect,
  beyond: number = BEYOND.still,
): Rect | null {
  const shown = seen(camera, size);
  const around = {
    x: shown.x - shown.width * beyond,
    y: shown.y - shown.height * beyond,
    width: shown.width * (1 + 2 * beyond),
    height: shown.height * (1 + 2 * beyond),
  };
  return overlap(around, content);
}

/**
 * Whether a picture can be shown for this view by moving and stretching it. `content` is where there is
 * anything at all: what lies beyond it is empty, drawn or not.
 */
export function serves(picture: Picture, camera: Camera, size: Size, content: Rect): boolean {
  const stretch = camera.zoom / picture.zoom;
  if (stretch > MOST_STRETCH || stretch < LEAST_STRETCH) return false;
  const needed = overlap(seen(camera, size), content);
  return needed === null || contains(grown(picture.part, 1e-6), needed);
}

/** How the picture has to be moved and stretched, as CSS. */
export function transformFor({ zoom, part }: Picture, camera: Camera): string {
  const x = (part.x - camera.x) * camera.zoom;
  const y = (part.y - camera.y) * camera.zoom;
  return `translate(${x}px, ${y}px) scale(${camera.zoom / zoom})`;
}

function overlap(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width <= 0 || height <= 0 ? null : { x, y, width, height };
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

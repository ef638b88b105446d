import type { Rect } from '../../../shared/board/geometry';
import type { InkObject } from '../../../shared/board/object';
import { fillInk, type Scheme } from './ink-paint';
import { strokePath } from './stroke-path';

const outlines = new WeakMap<InkObject, Path2D>();

/**
 * [B82] Draws a stroke on a canvas that is in board units, as it looks in this theme. `rect` is where it is shown
 * while it is moved or resized; its own place unless told.
 */
export function drawInk(
  to: CanvasRenderingContext2D,
  object: InkObject,
  scheme: Scheme,
  rect: Rect = object,
): void {
  const outline = outlines.get(object) ?? new Path2D(strokePath(object));
  outlines.set(object, outline);
  to.save();
  to.translate(rect.x, rect.y);
  to.scale(rect.width / object.width, rect.height / object.height);
  fillInk(to, outline, object, scheme);
  to.restore();
}

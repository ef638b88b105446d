import type { Rect } from '../../../shared/board/geometry';
import type { FarColours } from './far-colours';
import { type DrawObject, drawFar, type FarScene } from './far-drawing';

/** How much of what was not found can still be seen, as with cards (find.css). */
const FADED = 0.22;
/** Screen and board units: the line round what was found. */
const LEAST_RING = 1.5;
const RING = 5;

/**
 * Fades all that the cheap drawing shows in one stroke, and draws what was found over it once more, with
 * a ring. The context is in board units, as for `drawFar`.
 */
export function drawFound(
  to: CanvasRenderingContext2D,
  scene: FarScene,
  found: ReadonlySet<string>,
  colours: FarColours,
  zoom: number,
  drawObject: DrawObject,
): void {
  fadeAll(to);
  const cards = scene.cards.filter(([{ id }]) => found.has(id));
  const objects = scene.objects.filter(([{ id }]) => found.has(id));
  // The ground of an area that was found would hide what lies in it and was not.
  const over = objects.filter(([{ type }]) => type !== 'area');
  drawFar(to, { cards, objects: over, links: [] }, colours, zoom, drawObject);
  ring(to, [...cards, ...objects], colours.found, Math.max(RING, LEAST_RING / zoom));
}

function fadeAll(to: CanvasRenderingContext2D): void {
  to.save();
  to.setTransform(1, 0, 0, 1, 0, 0);
  to.globalCompositeOperation = 'destination-out';
  to.globalAlpha = 1 - FADED;
  to.fillRect(0, 0, to.canvas.width, to.canvas.height);
  to.restore();
}

function ring(
  to: CanvasRenderingContext2D,
  entries: readonly (readonly [unknown, Rect])[],
  colour: string,
  width: number,
): void {
  to.strokeStyle = colour;
  to.lineWidth = width;
  to.beginPath();
  for (const [, rect] of entries) {
    to.rect(rect.x - width / 2, rect.y - width / 2, rect.width + width, rect.height + width);
  }
  to.stroke();
}

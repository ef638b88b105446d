import { drawInk } from '../ink';
import type { DrawObject } from './far-drawing';

/** Strokes are drawn as they are, however small: they are often what gives a board its shape. */
export const drawFarObject: DrawObject = (to, object, rect, scheme) => {
  if (object.type !== 'ink') return false;
  drawInk(to, object, scheme, rect);
  return true;
};

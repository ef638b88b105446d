import type { DrawObject } from './far-drawing';

/** Objects that are drawn with a picture of their own also when they are small. */
export const drawFarObject: DrawObject = () => false;

import type { Camera } from '../camera';

/** In screen px: nearer than this is the same place. */
const NEAR = 1;
const NEAR_ZOOM = 0.002;

/** The way the camera is being taken; nothing else than it is on that way is moved by the person. */
export type CameraWay = { readonly from: Camera; readonly to: Camera };

/** Whether a camera lies between the two ends of a way. A person who takes over soon leaves it. */
export function isOnWay(camera: Camera, { from, to }: CameraWay): boolean {
  const near = NEAR / Math.min(from.zoom, to.zoom);
  return (
    isBetween(camera.x, from.x, to.x, near) &&
    isBetween(camera.y, from.y, to.y, near) &&
    isBetween(camera.zoom, from.zoom, to.zoom, NEAR_ZOOM * to.zoom)
  );
}

function isBetween(value: number, a: number, b: number, near: number): boolean {
  return value >= Math.min(a, b) - near && value <= Math.max(a, b) + near;
}

import type { Point } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';
import { type Camera, toBoard, zoomedTo } from '../camera';

/** How a pinch began: how far apart the fingers were, and what lay between them. */
export type PinchStart = {
  readonly distance: number;
  readonly camera: Camera;
  readonly held: Point;
};

/** Takes the plane between two fingers, whose middle is `at` (screen pixels in the viewport). */
export function startPinch(view: BoardView, distance: number, at: Point): PinchStart {
  const camera = view.camera.get();
  return { distance, camera, held: toBoard(camera, at) };
}

/** Keeps what lay between the fingers between them, as large as they are apart. */
export function pinch(view: BoardView, start: PinchStart, distance: number, at: Point): void {
  view.touched.set(true);
  const zoom = start.camera.zoom * (distance / Math.max(1, start.distance));
  view.jump(zoomedTo(view.camera.get(), zoom, at, start.held));
}

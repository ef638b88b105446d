import type { Point } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';
import { panned } from '../camera';
import { type PinchStart, pinch, startPinch } from '../gestures/pinch';

/** Fingers that move the plane while a tool for drawing is chosen. Points are screen pixels in the viewport. */
export interface FingerPan {
  down(id: number, at: Point): void;
  move(id: number, at: Point): void;
  up(id: number): void;
  readonly count: () => number;
}

/** One finger pushes the plane, two also make it larger and smaller. */
export function openFingerPan(view: BoardView): FingerPan {
  const fingers = new Map<number, Point>();
  let start: PinchStart | null = null;

  const two = () => {
    const [a, b] = fingers.values();
    if (a === undefined || b === undefined) return null;
    const distance = Math.hypot(a.x - b.x, a.y - b.y);
    return { distance, middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  };
  const restart = () => {
    const pair = two();
    start = pair === null ? null : startPinch(view, pair.distance, pair.middle);
  };

  return {
    down: (id, at) => {
      fingers.set(id, at);
      restart();
    },
    move: (id, at) => {
      const before = fingers.get(id);
      if (before === undefined) return;
      fingers.set(id, at);
      const pair = two();
      if (pair !== null && start !== null) {
        pinch(view, start, pair.distance, pair.middle);
      } else if (fingers.size === 1) {
        view.touched.set(true);
        view.jump(panned(view.camera.get(), at.x - before.x, at.y - before.y));
      }
    },
    up: (id) => {
      if (fingers.delete(id)) restart();
    },
    count: () => fingers.size,
  };
}

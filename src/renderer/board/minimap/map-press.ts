import type { Point } from '../../../shared/board/geometry';
import type { BoardView } from '../board-view';
import { type Camera, middle, panned, seen } from '../camera';
import { type MapFrame, underMap } from './map-frame';

type Moved = Pick<BoardView, 'camera' | 'size' | 'glide' | 'jump' | 'touched'>;

/** An arrow moves the view by this share of what it shows. */
const STEP = 0.25;
const ARROWS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A press on the map: it takes hold of the view where it is, or brings it there. */
export function pressMap(view: Moved, frame: MapFrame, at: Point): (to: Point) => void {
  view.touched.set(true);
  const pressed = underMap(frame, at);
  const part = seen(view.camera.get(), view.size.get());
  const isInside =
    pressed.x >= part.x &&
    pressed.y >= part.y &&
    pressed.x <= part.x + part.width &&
    pressed.y <= part.y + part.height;
  const held = isInside ? middle(view.camera.get(), view.size.get()) : pressed;
  const off = { x: held.x - pressed.x, y: held.y - pressed.y };
  if (!isInside) view.glide(centred(view, pressed));
  return (to) => {
    const point = underMap(frame, to);
    view.jump(centred(view, { x: point.x + off.x, y: point.y + off.y }));
  };
}

/** Moves the view by an arrow key; false for every other key. */
export function stepView(view: Moved, key: string): boolean {
  const arrow = ARROWS[key];
  if (arrow === undefined) return false;
  const { width, height } = view.size.get();
  view.touched.set(true);
  view.glide(panned(view.camera.get(), -arrow[0] * width * STEP, -arrow[1] * height * STEP));
  return true;
}

function centred(view: Pick<BoardView, 'camera' | 'size'>, at: Point): Camera {
  const camera = view.camera.get();
  const now = middle(camera, view.size.get());
  return { ...camera, x: camera.x + at.x - now.x, y: camera.y + at.y - now.y };
}

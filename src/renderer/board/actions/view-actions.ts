import { boundsOf } from '../../../shared/board/geometry';
import { panned, ZOOM_MIN, zoomedTo } from '../camera';
import { type ActionParts, choose } from './action-parts';

const ZOOM_STEP = 1.3;

/** What moves only this window's view. Those of a key tell whether they did something. */
export interface ViewActions {
  pan(dx: number, dy: number): boolean;
  zoom(direction: 1 | -1): boolean;
  /** To 100 %. */
  zoomFull(): boolean;
  fit(): boolean;
  /** Shows what is selected. */
  fitSelected(): boolean;
  hideHint(): void;
}

/** The actions on the view of one window. */
export function viewActions(parts: ActionParts): ViewActions {
  const { view, choice } = parts;
  const middle = () => {
    const { width, height } = view.size.get();
    return { x: width / 2, y: height / 2 };
  };
  const zoomTo = (zoom: number) => {
    view.touched.set(true);
    view.glide(zoomedTo(view.camera.get(), zoom, middle()));
    return true;
  };
  return {
    pan: (dx, dy) => {
      view.touched.set(true);
      view.glide(panned(view.camera.get(), dx, dy));
      return true;
    },
    zoom: (direction) => zoomTo(view.camera.get().zoom * ZOOM_STEP ** direction),
    zoomFull: () => zoomTo(1),
    fit: () => {
      view.touched.set(true);
      view.fit(ZOOM_MIN, true);
      return true;
    },
    fitSelected: () => {
      const rects = [...choice.get().selected].flatMap((id) => view.rectOf(id) ?? []);
      const bounds = boundsOf(rects);
      if (bounds === null) return false;
      view.touched.set(true);
      view.show(bounds, true);
      return true;
    },
    hideHint: () => choose(parts, { deleted: 0 }),
  };
}

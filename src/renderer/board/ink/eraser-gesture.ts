import { grown, type Point } from '../../../shared/board/geometry';
import { inkHit } from '../../../shared/board/ink-hit';
import { deleteEntries } from '../../../shared/board/place-operations';
import { objectOf } from '../board-entries';
import type { BoardView } from '../board-view';
import type { InkGesture } from './ink-gesture';
import { wholeStroke } from './stroke-group';
import type { InkSample } from './stroke-sampler';
import type { InkSession } from './stroke-writer';

/** Board units: the broadest stroke reaches so far beyond its points, never beyond its rectangle. */
const REACH = 1;

/**
 * [B84] Rubs out whole strokes that the pointer touches (`radius` in board units): they fade while it is down and are
 * gone, in one step of undo, when it goes up. What is locked, or no ink, stays.
 */
export function startEraser(
  session: InkSession,
  view: Pick<BoardView, 'index'>,
  radius: number,
  mark: (id: string, erased: boolean) => void,
  first: InkSample,
): InkGesture {
  const erased = new Set<string>();
  let last: Point = first;

  const rub = (to: Point) => {
    const path = { x: Math.min(last.x, to.x), y: Math.min(last.y, to.y) };
    const size = { width: Math.abs(last.x - to.x), height: Math.abs(last.y - to.y) };
    for (const id of view.index.within(grown({ ...path, ...size }, radius + REACH))) {
      const object = objectOf(session.objects.entry(id));
      if (object?.type !== 'ink' || object.locked || erased.has(id)) continue;
      if (!inkHit(object, last, to, radius)) continue;
      for (const piece of wholeStroke(session, object)) {
        erased.add(piece);
        mark(piece, true);
      }
    }
    last = to;
  };
  const unmark = () => {
    for (const id of erased) mark(id, false);
  };

  rub(first);
  return {
    move: (samples) => {
      for (const sample of samples) rub(sample);
    },
    end: () => {
      unmark();
      if (erased.size > 0) session.step((doc, origin) => deleteEntries(doc, [...erased], origin));
    },
    cancel: unmark,
  };
}

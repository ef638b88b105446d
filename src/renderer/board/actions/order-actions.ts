import { type Alignment, align } from '../../../shared/board/align';
import type { Box } from '../../../shared/board/box';
import { type Direction, distribute } from '../../../shared/board/distribute';
import type { Point } from '../../../shared/board/geometry';
import { moveEntries } from '../../../shared/board/place-operations';
import { carriedAlong } from '../gestures/carried-along';
import { type ActionParts, changeable } from './action-parts';

export interface OrderActions {
  align(to: Alignment): boolean;
  distribute(how: Direction): boolean;
}

/** Bringing what is selected into line. */
export function orderActions(parts: ActionParts): OrderActions {
  const { session, view } = parts;

  function place(how: (boxes: readonly Box[]) => ReadonlyMap<string, Point>): boolean {
    const boxes = changeable(parts).flatMap(({ id }) => {
      const rect = view.rectOf(id);
      return rect === null ? [] : [{ id, ...rect }];
    });
    if (boxes.length < 2) return false;
    const places = new Map(how(boxes));
    // An area takes along what lies in it, unless that has been given a place of its own.
    for (const { id, x, y } of boxes) {
      const to = places.get(id);
      if (to === undefined) continue;
      for (const carried of carriedAlong(parts, new Set([id]))) {
        const rect = view.rectOf(carried);
        if (rect === null || places.has(carried)) continue;
        places.set(carried, { x: rect.x + to.x - x, y: rect.y + to.y - y });
      }
    }
    session.step((doc, origin) => moveEntries(doc, places, origin));
    return true;
  }
  return {
    align: (to) => place((boxes) => align(boxes, to)),
    distribute: (how) => place((boxes) => distribute(boxes, how)),
  };
}

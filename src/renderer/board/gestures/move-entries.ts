import type { Point, Rect } from '../../../shared/board/geometry';
import { moveEntries, resizeEntries } from '../../../shared/board/place-operations';
import type { BoardSession } from '../board-store';
import type { BoardView, Lifted } from '../board-view';

/** What is moved is written this often: smooth for others, without a thousand changes a drag. */
const WRITE_EVERY_MS = 60;

/** Entries under the finger, from the first movement to the last. */
export interface Lift {
  readonly from: Lifted;
  /** Shows them there, and now and then writes it. */
  to(rects: Lifted, now: number): void;
  /** Writes where they are now, as one step of undo. */
  drop(): void;
  /** Puts everything back as it was. */
  cancel(): void;
}

/** Takes entries up. `sizes` tells that they change their size too. */
export function lift(
  session: BoardSession,
  view: BoardView,
  ids: readonly string[],
  sizes: boolean,
): Lift {
  const from = new Map<string, Rect>();
  for (const id of ids) {
    const rect = view.rectOf(id);
    if (rect !== null) from.set(id, rect);
  }
  let now: Lifted = from;
  let lastWrite = 0;
  // However long a finger rests meanwhile, it is one step of undo.
  session.longStep();

  function write(): void {
    session.more((doc, origin) => {
      if (sizes) resizeEntries(doc, now, origin);
      else moveEntries(doc, corners(now), origin);
    });
  }
  return {
    from,
    to: (rects, at) => {
      now = rects;
      view.lifted.set(rects);
      if (at - lastWrite < WRITE_EVERY_MS) return;
      lastWrite = at;
      write();
    },
    drop: () => {
      if (now !== from) write();
      view.lifted.set(null);
      session.endStep();
    },
    cancel: () => {
      now = from;
      view.lifted.set(null);
      if (lastWrite > 0) session.dropStep();
      else session.endStep();
    },
  };
}

/** All of them moved by so many board units. */
export function movedBy(rects: Lifted, dx: number, dy: number): Lifted {
  return new Map(
    [...rects].map(([id, rect]) => [
      id,
      { ...rect, x: Math.round(rect.x + dx), y: Math.round(rect.y + dy) },
    ]),
  );
}

function corners(rects: Lifted): ReadonlyMap<string, Point> {
  return new Map([...rects].map(([id, { x, y }]) => [id, { x, y }]));
}

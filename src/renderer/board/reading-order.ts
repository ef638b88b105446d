import type { Box } from '../../shared/board/box';
import { type WalkStep, walk } from '../../shared/board/walk';
import type { BoardSession } from './board-store';
import type { BoardView } from './board-view';
import { areasOf } from './gestures/carried-along';

/** Everything on the board as its rectangle. */
export function boxesOf(
  { cards, objects }: Pick<BoardSession, 'cards' | 'objects'>,
  { rectOf }: Pick<BoardView, 'rectOf'>,
): readonly Box[] {
  return [...cards.ids(), ...objects.ids()].flatMap((id) => {
    const rect = rectOf(id);
    return rect === null ? [] : [{ id, ...rect }];
  });
}

/** [B64] Everything on the board in the order it is read, as it lies now. */
export function readingOrder(
  session: Pick<BoardSession, 'cards' | 'objects'>,
  view: Pick<BoardView, 'rectOf'>,
): readonly WalkStep[] {
  const areas = areasOf({ session, view });
  const isArea = new Set(areas.map(({ id }) => id));
  const others = boxesOf(session, view).filter(({ id }) => !isArea.has(id));
  return walk(areas, others);
}

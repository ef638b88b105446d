import { grown, type Rect, touches } from '../../shared/board/geometry';

/** Boards with no more cards than this are drawn whole. */
export const DRAW_ALL_UP_TO = 300;

/**
 * Which cards to draw: all of a small board, otherwise those near `shown` (the part of the board on
 * screen, plus half of it again on every side) and those in `always`. Keeps the order of `ids`.
 */
export function drawnCards(
  ids: readonly string[],
  rectOf: (id: string) => Rect | null,
  shown: Rect,
  always: ReadonlySet<string>,
): readonly string[] {
  if (ids.length <= DRAW_ALL_UP_TO) return ids;
  const near = grown(shown, Math.max(shown.width, shown.height) / 2);
  return ids.filter((id) => {
    if (always.has(id)) return true;
    const rect = rectOf(id);
    return rect !== null && touches(rect, near);
  });
}

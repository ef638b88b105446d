import { type Arrangement, arrange } from '../../../shared/board/arrange';
import {
  type ArrangeNames,
  type Arranging,
  sectionsOf,
} from '../../../shared/board/arrange-groups';
import type { Card } from '../../../shared/board/card';
import type { Rect } from '../../../shared/board/geometry';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';

/** A tidy order of the board's cards that is shown, and not yet taken. */
export type Proposal = {
  readonly by: Arranging;
  readonly arrangement: Arrangement;
  /** The cards it moves, where they are and where they would land (board units). */
  readonly before: ReadonlyMap<string, Rect>;
  readonly after: ReadonlyMap<string, Rect>;
};

/**
 * Proposes a tidy order of all cards; null if none can be moved. What else lies on the board is not
 * covered, but for ink: it belongs to what it was drawn on, and an area would take the cards for its own.
 */
export function propose(
  { cards, objects }: Pick<BoardSession, 'cards' | 'objects'>,
  { rectOf }: Pick<BoardView, 'rectOf'>,
  by: Arranging,
  names: ArrangeNames,
): Proposal | null {
  const readable: Card[] = [];
  const fixed: Rect[] = [];
  for (const id of cards.ids()) {
    const card = cardOf(cards.entry(id));
    const rect = rectOf(id);
    if (rect === null) continue;
    if (card === null) fixed.push(rect);
    else readable.push(card);
  }
  for (const id of objects.ids()) {
    const rect = rectOf(id);
    if (rect !== null && objectOf(objects.entry(id))?.type !== 'ink') fixed.push(rect);
  }
  const sections = sectionsOf(readable, by, names).map(({ text, cards: own }) => ({
    text,
    cards: own.flatMap(({ id, locked }) => {
      const rect = rectOf(id);
      return rect === null ? [] : [{ id, locked, ...rect }];
    }),
  }));
  const arrangement = arrange(sections, fixed);
  if (arrangement.places.size === 0) return null;
  const before = new Map<string, Rect>();
  const after = new Map<string, Rect>();
  for (const [id, { x, y }] of arrangement.places) {
    const rect = rectOf(id);
    if (rect === null) continue;
    before.set(id, rect);
    after.set(id, { ...rect, x, y });
  }
  return { by, arrangement, before, after };
}

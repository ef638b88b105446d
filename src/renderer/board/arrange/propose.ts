import { type Arrangement, arrange } from '../../../shared/board/arrange';
import {
  type ArrangeNames,
  type Arranging,
  sectionsOf,
} from '../../../shared/board/arrange-groups';
import type { Card } from '../../../shared/board/card';
import { boundsOf, type Rect } from '../../../shared/board/geometry';
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
 * Proposes a tidy order of all cards, or of some; null if none can be moved. What else lies on the board
 * is not covered: an area would take the cards for its own. Only ink is, as it belongs to what it was
 * drawn on, and the ground of an area in which all of these cards lie already.
 *
 * @param only the cards to arrange; null for all
 */
export function propose(
  { cards, objects }: Pick<BoardSession, 'cards' | 'objects'>,
  { rectOf }: Pick<BoardView, 'rectOf'>,
  by: Arranging,
  names: ArrangeNames,
  only: ReadonlySet<string> | null = null,
): Proposal | null {
  const readable: Card[] = [];
  const fixed: Rect[] = [];
  for (const id of cards.ids()) {
    const card = cardOf(cards.entry(id));
    const rect = rectOf(id);
    if (rect === null) continue;
    if (card === null || only?.has(id) === false) fixed.push(rect);
    else readable.push(card);
  }
  const free = readable.flatMap(({ id, locked }) => (locked ? [] : (rectOf(id) ?? [])));
  for (const id of objects.ids()) {
    const rect = rectOf(id);
    const type = objectOf(objects.entry(id))?.type;
    const isGround = type === 'ink' || (type === 'area' && rect !== null && holds(rect, free));
    if (rect !== null && !isGround) fixed.push(rect);
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

function holds(area: Rect, cards: readonly Rect[]): boolean {
  const all = boundsOf(cards);
  return (
    all !== null &&
    area.x <= all.x &&
    area.y <= all.y &&
    area.x + area.width >= all.x + all.width &&
    area.y + area.height >= all.y + all.height
  );
}

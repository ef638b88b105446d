import type { Card } from '../../../shared/board/card';
import type { Rect } from '../../../shared/board/geometry';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import type { FarScene } from '../plane/far-drawing';
import type { Glide } from './arranging';

/** How far along its way (0 to 1) a card is at this share of the time: quick at first, then gently. */
export function eased(share: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;
}

/** A rectangle on its way from one place to another. */
export function onTheWay(from: Rect, to: Rect, share: number): Rect {
  return { ...to, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The whole board with the cards that glide so far along their way, for the cheap drawing. */
export function glideScene(
  session: Pick<BoardSession, 'cards' | 'objects' | 'links'>,
  { rectOf }: Pick<BoardView, 'rectOf'>,
  glide: Glide,
  share: number,
): FarScene {
  const rectNow = (id: string): Rect | null => {
    const [from, to] = [glide.from.get(id), glide.to.get(id)];
    return from === undefined || to === undefined ? rectOf(id) : onTheWay(from, to, share);
  };
  const cards: (readonly [Card, Rect])[] = [];
  for (const id of session.cards.ids()) {
    const card = cardOf(session.cards.entry(id));
    const rect = rectNow(id);
    if (card !== null && rect !== null) cards.push([card, rect]);
  }
  return {
    cards,
    objects: session.objects.ids().flatMap((id) => {
      const object = objectOf(session.objects.entry(id));
      const rect = rectOf(id);
      return object === null || rect === null ? [] : [[object, rect] as const];
    }),
    links: session.links.all().flatMap((link) => {
      const [from, to] = [rectNow(link.from), rectNow(link.to)];
      return from === null || to === null ? [] : [[link, from, to] as const];
    }),
  };
}

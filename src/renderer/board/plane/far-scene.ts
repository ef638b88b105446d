import type { Card } from '../../../shared/board/card';
import type { Rect } from '../../../shared/board/geometry';
import type { BoardObject } from '../../../shared/board/object';
import { byLayer } from '../../../shared/board/place';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import type { FarScene } from './far-drawing';
import { landedRect, landedWithin } from './landed';

/** What lies in a part of the board, in the order it is drawn, without what is drawn as elements. */
export function sceneWithin(
  part: Rect,
  session: Pick<BoardSession, 'cards' | 'objects' | 'links'>,
  view: Pick<BoardView, 'index' | 'rectOf' | 'lifted'>,
  elements: ReadonlySet<string>,
): FarScene {
  const cards: (readonly [Card, Rect])[] = [];
  const objects: (readonly [BoardObject, Rect])[] = [];
  for (const id of landedWithin(view, part)) {
    if (elements.has(id)) continue;
    const rect = landedRect(view, id);
    if (rect === null) continue;
    const card = cardOf(session.cards.entry(id));
    if (card !== null) {
      cards.push([card, rect]);
      continue;
    }
    const object = objectOf(session.objects.entry(id));
    if (object !== null) objects.push([object, rect]);
  }
  cards.sort(([a], [b]) => byLayer(a, b));
  objects.sort(([a], [b]) => byLayer(a, b));
  return { cards, objects, links: linksBetween(session, view) };
}

function linksBetween(
  { links }: Pick<BoardSession, 'links'>,
  view: Pick<BoardView, 'rectOf' | 'lifted'>,
): FarScene['links'] {
  return links.all().flatMap((link) => {
    const from = landedRect(view, link.from);
    const to = landedRect(view, link.to);
    return from === null || to === null ? [] : [[link, from, to] as const];
  });
}

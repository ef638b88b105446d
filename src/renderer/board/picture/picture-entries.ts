import type { Card } from '../../../shared/board/card';
import { boundsOf, type Rect } from '../../../shared/board/geometry';
import type { LinkMeaning } from '../../../shared/board/link-meaning';
import type { LinkRoute } from '../../../shared/board/link-route';
import type { BoardObject } from '../../../shared/board/object';
import { cardOf, objectOf } from '../board-entries';
import { type BoardNames, shownAuthor } from '../board-names';
import type { BoardSession } from '../board-store';
import type { BoardView } from '../board-view';
import { carriedAlong } from '../gestures/carried-along';
import { openLinkRoutes } from '../links/link-routes';
import { permissionsOf } from '../permissions';

/** A part of the board as a picture shows it; all in board units. */
export type PictureEntries = {
  readonly cards: readonly PictureCard[];
  readonly objects: readonly (readonly [BoardObject, Rect])[];
  readonly links: readonly { readonly meaning: LinkMeaning; readonly route: LinkRoute }[];
  readonly bounds: Rect;
};

export type PictureCard = {
  readonly card: Card;
  readonly rect: Rect;
  /** Null where cards do not tell. */
  readonly author: string | null;
  readonly turn: string | null;
};

type Content = Pick<BoardSession, 'cards' | 'objects' | 'links'>;

/** Whatever lies in an area is shown with it, locked or not. */
const EVERYTHING = permissionsOf('facilitator', 'all');

/**
 * [B131] What a picture of these entries shows: them, what lies in areas among them, and the links
 * between cards of both. Null for nothing readable. Names that the board hides are hidden here from
 * everybody, the facilitator too: a picture goes where nobody knows.
 *
 * @param ids the entries; null for the whole board
 */
export function pictureEntries(
  session: Content,
  view: BoardView,
  names: BoardNames,
  ids: ReadonlySet<string> | null,
): PictureEntries | null {
  const inside =
    ids === null
      ? new Set([...session.cards.ids(), ...session.objects.ids()])
      : new Set([...ids, ...carriedAlong({ session, view, permissions: EVERYTHING }, ids)]);
  const cards: PictureCard[] = [];
  const objects: (readonly [BoardObject, Rect])[] = [];
  for (const id of inside) {
    const rect = view.rectOf(id);
    if (rect === null) continue;
    const card = cardOf(session.cards.entry(id));
    const object = objectOf(session.objects.entry(id));
    if (card !== null) {
      const turn = card.turn === null ? null : names.turn(card.turn);
      cards.push({ card, rect, turn, author: shownAuthor(card, names, false) });
    } else if (object !== null) {
      objects.push([object, rect]);
    }
  }
  const links = linksOf(session, view, inside);
  const bounds = boundsOf([
    ...cards.map(({ rect }) => rect),
    ...objects.map(([, rect]) => rect),
    ...links.map(({ route }) => route.bounds),
  ]);
  return bounds === null ? null : { cards, objects, links, bounds };
}

function linksOf(
  session: Content,
  view: BoardView,
  inside: ReadonlySet<string>,
): PictureEntries['links'] {
  const routes = openLinkRoutes(session, view);
  return session.links.all().flatMap(({ id, from, to, meaning }) => {
    const route = inside.has(from) && inside.has(to) ? routes.route(id) : null;
    return route === null ? [] : [{ meaning, route }];
  });
}

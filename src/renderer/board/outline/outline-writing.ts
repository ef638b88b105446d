import type { CardKind } from '../../../shared/board/card-kind';
import { addCard } from '../../../shared/board/card-operations';
import { CARD_WIDTH, guessHeight } from '../../../shared/board/card-size';
import { cardPlace, objectPlace } from '../../../shared/board/guess-size';
import type { LinkMeaning } from '../../../shared/board/link-meaning';
import { addLink } from '../../../shared/board/link-operations';
import { addObject } from '../../../shared/board/object-operations';
import { moveEntries, resizeEntries } from '../../../shared/board/place-operations';
import { mayChangeId } from '../actions/action-parts';
import { cardOf, objectOf } from '../board-entries';
import type { BoardSession, Change } from '../board-store';
import type { Permissions } from '../permissions';
import { randomId } from '../random-id';
import type { OutlineTarget } from './outline-choice';
import {
  areaLanding,
  followingLanding,
  groundOf,
  type Landing,
  looseLanding,
  mayGrowArea,
  newAreaPlace,
} from './outline-places';

/** Whose outline it is, and of which board. */
export interface WritingParts {
  readonly session: BoardSession;
  readonly permissions: Permissions;
}

/** [B115] Adds a card where its target says, linked where it follows a card, in one step. Gives its id. */
export function writeCard(
  parts: WritingParts,
  { kind, text, target }: { kind: CardKind; text: string; target: OutlineTarget | null },
): string | null {
  const { session, permissions } = parts;
  if (!permissions.cards) return null;
  const id = randomId();
  const { author } = session;
  const landing = landingFor(parts, text, target);
  session.step((doc, origin) => {
    grow(landing)(doc, origin);
    addCard(doc, { id, kind, text, ...landing.at, author, turn: session.turn() }, origin);
    if (target?.to !== 'card') return;
    const ends = endsOf(target.id, id, target.meaning);
    addLink(doc, { id: randomId(), ...ends, meaning: target.meaning, author }, origin);
  });
  return id;
}

/** Moves a card, words or a picture into an area, or with null out of all; false if that may not be. */
export function moveInto(parts: WritingParts, id: string, area: string | null): boolean {
  const { session } = parts;
  const place = placeOnBoard(session, id);
  if (place === null || !mayChangeId(parts, id)) return false;
  const ground = groundOf(session);
  const others = { ...ground, entries: ground.entries.filter((one) => one.id !== id) };
  const landing =
    area === null
      ? looseLanding(others, place)
      : areaLanding(others, area, place, {
          mayGrow: mayGrowArea(session, parts.permissions, area),
        });
  if (landing === null) return false;
  session.step((doc, origin) => {
    grow(landing)(doc, origin);
    moveEntries(doc, new Map([[id, landing.at]]), origin);
  });
  return true;
}

/** Makes a named area below what there is; gives its id. */
export function writeArea({ session, permissions }: WritingParts, name: string): string | null {
  if (!permissions.objects) return null;
  const id = randomId();
  const { x, y, width, height } = newAreaPlace(groundOf(session));
  const by = { author: session.author, turn: session.turn() };
  const area = { type: 'area', size: { width, height }, name, tint: 0 } as const;
  session.step((doc, origin) => addObject(doc, { id, x, y, ...by, ...area }, origin));
  return id;
}

/** Links two cards; false if that may not be. */
export function writeLink(
  { session, permissions }: WritingParts,
  { from, to, meaning }: { from: string; to: string; meaning: LinkMeaning },
): boolean {
  const isThere = (id: string) => cardOf(session.cards.entry(id)) !== null;
  if (!permissions.cards || from === to || !isThere(from) || !isThere(to)) return false;
  const link = { id: randomId(), from, to, meaning, author: session.author };
  session.step((doc, origin) => addLink(doc, link, origin));
  return true;
}

function landingFor(
  { session, permissions }: WritingParts,
  text: string,
  target: OutlineTarget | null,
): Landing {
  const size = { width: CARD_WIDTH, height: guessHeight(text) };
  const ground = groundOf(session);
  const mayGrow = (area: string) => mayGrowArea(session, permissions, area);
  if (target?.to === 'area') {
    const inside = areaLanding(ground, target.id, size, { mayGrow: mayGrow(target.id) });
    if (inside !== null) return inside;
  }
  const head = target?.to === 'card' ? placeOnBoard(session, target.id) : null;
  return head === null ? looseLanding(ground, size) : followingLanding(ground, head, size, mayGrow);
}

/** The new card follows the other: it is led to by it, or answers, supports or opposes it. */
function endsOf(head: string, made: string, meaning: LinkMeaning) {
  return meaning === 'leadsTo' ? { from: head, to: made } : { from: made, to: head };
}

function grow({ area }: Landing): Change {
  return (doc, origin) => {
    if (area !== null) resizeEntries(doc, new Map([[area.id, area]]), origin);
  };
}

function placeOnBoard({ cards, objects }: Pick<BoardSession, 'cards' | 'objects'>, id: string) {
  const card = cardOf(cards.entry(id));
  if (card !== null) return cardPlace(card);
  const object = objectOf(objects.entry(id));
  return object === null || object.type === 'area' ? null : objectPlace(object);
}

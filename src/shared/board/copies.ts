import type * as Y from 'yjs';
import type { Card } from './card';
import { addCard } from './card-operations';
import { boundsOf, type Point, type Rect, type Size } from './geometry';
import type { Link } from './link';
import { addLink } from './link-operations';
import type { BoardObject } from './object';
import { addObject, type NewObject } from './object-operations';
import type { Place } from './place';
import { setGroup, setLayers } from './place-operations';

/** Entries as they are taken along: content and place, not who reacted to them. */
export type BoardCopy = {
  readonly cards: readonly Card[];
  readonly objects: readonly BoardObject[];
  /** Links between the cards that are copied. */
  readonly links: readonly Link[];
};

/** Whose the copies are, and where they go. */
export type CopyPlan = {
  readonly by: Pick<Place, 'author' | 'turn'>;
  /** Board units that every entry is moved by. */
  readonly offset: Point;
  /** A new id, different at every call. */
  readonly newId: () => string;
};

/** The frame round everything that is copied; cards without a size count as `sizeOf` says. */
export function copyBounds(copy: BoardCopy, rectOf: (place: Place) => Rect): Rect | null {
  return boundsOf([...copy.cards, ...copy.objects].map(rectOf));
}

/**
 * Puts copies on the board, as one transaction of `origin`: of whoever copies, with the links among them
 * and in groups of their own. Gives the new ids.
 */
export function addCopies(
  doc: Y.Doc,
  copy: BoardCopy,
  { by, offset, newId }: CopyPlan,
  origin: unknown,
): readonly string[] {
  const ids = new Map<string, string>();
  const groups = new Map<string, string>();
  const places: readonly Place[] = [...copy.cards, ...copy.objects];
  for (const { id, group } of places) {
    ids.set(id, newId());
    if (group !== null && !groups.has(group)) groups.set(group, newId());
  }
  doc.transact(() => {
    for (const card of copy.cards) {
      const { kind, text, x, y } = card;
      const id = ids.get(card.id) ?? newId();
      const at = { x: x + offset.x, y: y + offset.y };
      addCard(doc, { id, kind, text, ...at, ...by, size: sizeOf(card) }, origin);
    }
    for (const object of copy.objects) {
      const at = { x: object.x + offset.x, y: object.y + offset.y };
      addObject(
        doc,
        { ...newObject(object), ...at, ...by, id: ids.get(object.id) ?? newId() },
        origin,
      );
    }
    for (const { id, group, z } of places) {
      const copied = ids.get(id);
      if (copied === undefined) continue;
      if (group !== null) setGroup(doc, [copied], groups.get(group) ?? null, origin);
      if (z !== 0) setLayers(doc, new Map([[copied, z]]), origin);
    }
    for (const link of copy.links) {
      const from = ids.get(link.from);
      const to = ids.get(link.to);
      if (from === undefined || to === undefined) continue;
      addLink(doc, { id: newId(), from, to, meaning: link.meaning, author: by.author }, origin);
    }
  }, origin);
  return [...ids.values()];
}

function newObject(object: BoardObject): NewObject {
  if (object.type === 'text') return { ...object, size: sizeOf(object) };
  return { ...object, size: { width: object.width, height: object.height } };
}

function sizeOf({ width, height }: Place): Size | null {
  return width === null || height === null ? null : { width, height };
}

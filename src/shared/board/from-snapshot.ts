import * as Y from 'yjs';
import type { Card } from './card';
import { cardsOf, initBoard, linksOf, objectsOf } from './document';
import type { BoardObject } from './object';
import type { Place } from './place';
import { REACTIONS, reactionField } from './reactions';
import type { BoardSnapshot } from './snapshot';

/** [X51] Fills an empty document so that reading it gives the same snapshot again; one transaction of `origin`. */
export function fillBoard(doc: Y.Doc, snapshot: BoardSnapshot, origin: unknown): void {
  doc.transact(() => {
    initBoard(doc);
    for (const card of snapshot.cards) cardsOf(doc).set(card.id, cardEntry(card));
    for (const object of snapshot.objects) objectsOf(doc).set(object.id, objectEntry(object));
    for (const { id, from, to, meaning, author } of snapshot.links) {
      const entry = new Y.Map<unknown>();
      entry.set('ends', [from, to]);
      entry.set('meaning', meaning);
      entry.set('by', [author, null]);
      linksOf(doc).set(id, entry);
    }
  }, origin);
}

function placeEntry({
  x,
  y,
  width,
  height,
  z,
  group,
  locked,
  author,
  turn,
}: Place): Y.Map<unknown> {
  const entry = new Y.Map<unknown>();
  entry.set('at', [x, y]);
  entry.set('by', [author, turn]);
  if (width !== null && height !== null) entry.set('size', [width, height]);
  if (z !== 0) entry.set('z', z);
  if (group !== null) entry.set('group', group);
  if (locked) entry.set('locked', true);
  return entry;
}

function cardEntry(card: Card): Y.Map<unknown> {
  const entry = placeEntry(card);
  entry.set('kind', card.kind);
  entry.set('text', new Y.Text(card.text));
  if (card.nameless) entry.set('nameless', true);
  for (const reaction of REACTIONS) {
    for (const author of card.reactions[reaction] ?? []) {
      entry.set(reactionField(reaction, author), true);
    }
  }
  return entry;
}

function objectEntry(object: BoardObject): Y.Map<unknown> {
  const entry = placeEntry(object);
  entry.set('type', object.type);
  switch (object.type) {
    case 'area':
      entry.set('name', object.name);
      entry.set('tint', object.tint);
      break;
    case 'text':
      entry.set('text', new Y.Text(object.text));
      entry.set('scale', object.scale);
      break;
    case 'image':
      entry.set('mime', object.mime);
      entry.set('alt', object.alt);
      entry.set('data', object.data);
      break;
    case 'ink':
      entry.set('tool', object.tool);
      entry.set('tint', object.tint);
      entry.set('width', object.stroke);
      entry.set('points', object.points);
      break;
  }
  return entry;
}

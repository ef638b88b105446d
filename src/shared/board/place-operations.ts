import * as Y from 'yjs';
import { cardsOf, homeOf, linksOf, objectsOf } from './document';
import { changeEntry, pair } from './entry';
import type { Point, Rect } from './geometry';
import { readLink } from './link';

/** [B8] Moves cards and objects (top left corners, board units) in one step; what is gone, or would be nowhere, stays. */
export function moveEntries(doc: Y.Doc, places: ReadonlyMap<string, Point>, origin: unknown): void {
  doc.transact(() => {
    for (const [id, { x, y }] of places) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      changeEntry(doc, id, origin, (entry) => entry.set('at', pair(x, y)));
    }
  }, origin);
}

/** Gives cards and objects these rectangles in one step. */
export function resizeEntries(doc: Y.Doc, rects: ReadonlyMap<string, Rect>, origin: unknown): void {
  doc.transact(() => {
    for (const [id, { x, y, width, height }] of rects) {
      if (![x, y, width, height].every(Number.isFinite)) continue;
      changeEntry(doc, id, origin, (entry) => {
        entry.set('at', pair(x, y));
        entry.set('size', pair(width, height));
      });
    }
  }, origin);
}

/** Makes a card as large as its text again. */
export function clearSize(doc: Y.Doc, id: string, origin: unknown): void {
  changeEntry(doc, id, origin, (entry) => entry.delete('size'));
}

/** Sets the layers of entries in one step; what has more is drawn over what has less. */
export function setLayers(doc: Y.Doc, layers: ReadonlyMap<string, number>, origin: unknown): void {
  doc.transact(() => {
    for (const [id, z] of layers) changeEntry(doc, id, origin, (entry) => entry.set('z', z));
  }, origin);
}

/** Makes a group of entries, or, with null, lets each be alone again. */
export function setGroup(
  doc: Y.Doc,
  ids: readonly string[],
  group: string | null,
  origin: unknown,
): void {
  doc.transact(() => {
    for (const id of ids) {
      changeEntry(doc, id, origin, (entry) => {
        if (group === null) entry.delete('group');
        else entry.set('group', group);
      });
    }
  }, origin);
}

/** Locks entries, so that only the facilitator changes them, or unlocks them. */
export function setLocked(
  doc: Y.Doc,
  ids: readonly string[],
  locked: boolean,
  origin: unknown,
): void {
  doc.transact(() => {
    for (const id of ids) {
      changeEntry(doc, id, origin, (entry) => {
        if (locked) entry.set('locked', true);
        else entry.delete('locked');
      });
    }
  }, origin);
}

/** [B12] Takes cards and objects off the board, with the links of the cards, in one step. */
export function deleteEntries(doc: Y.Doc, ids: readonly string[], origin: unknown): void {
  const gone = new Set(ids);
  doc.transact(() => {
    for (const id of ids) homeOf(doc, id)?.delete(id);
    const links = linksOf(doc);
    for (const [id, entry] of links.entries()) {
      const link = readLink(id, entry);
      if (link !== null && (gone.has(link.from) || gone.has(link.to))) links.delete(id);
    }
  }, origin);
}

/** Whether an entry of this id is on the board, readable or not. */
export function hasEntry(doc: Y.Doc, id: string): boolean {
  return cardsOf(doc).has(id) || objectsOf(doc).has(id);
}

/** The highest layer in use; 0 on a board where nothing was brought to the front. */
export function topLayer(doc: Y.Doc): number {
  let top = 0;
  for (const map of [cardsOf(doc), objectsOf(doc)]) {
    for (const entry of map.values()) {
      const z = entry instanceof Y.Map ? entry.get('z') : 0;
      if (typeof z === 'number' && Number.isFinite(z)) top = Math.max(top, z);
    }
  }
  return top;
}

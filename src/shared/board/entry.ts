import * as Y from 'yjs';
import { homeOf } from './document';
import type { Point, Size } from './geometry';
import type { Place } from './place';

/** [B8] Where and whose a new entry is; the id must be new on every device (random). */
export type NewPlace = Point & Pick<Place, 'id' | 'author' | 'turn'>;

/** A new entry with its common fields; the rest is set by whoever makes it, in the same transaction. */
export function newEntry(place: NewPlace, size: Size | null): Y.Map<unknown> {
  const entry = new Y.Map<unknown>();
  entry.set('at', pair(place.x, place.y));
  if (size !== null) entry.set('size', pair(size.width, size.height));
  entry.set('by', [place.author, place.turn]);
  return entry;
}

/** [B3] Changes a card or object in one transaction of `origin`; nothing happens if it is gone. */
export function changeEntry(
  doc: Y.Doc,
  id: string,
  origin: unknown,
  how: (entry: Y.Map<unknown>) => void,
): void {
  doc.transact(() => {
    const entry = homeOf(doc, id)?.get(id);
    if (entry instanceof Y.Map) how(entry);
  }, origin);
}

/** [B8] Two numbers as they are kept; what is no number would be unreadable for all. */
export function pair(first: number, second: number): [number, number] {
  return [tidy(first), tidy(second)];
}

/** Half a pixel is seen by nobody, and whole numbers travel in fewer bytes. */
function tidy(value: number): number {
  return Number.isFinite(value) ? Math.round(value) : 0;
}

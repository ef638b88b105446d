import * as Y from 'yjs';
import { objectsOf } from './document';
import { changeEntry, type NewPlace, newEntry } from './entry';
import type { Size } from './geometry';
import { type ImageMime, type InkTool, NAME_LETTERS } from './object';
import { wellFormed } from './smallest-edit';

/** What a new object is made of, by type. */
export type NewObject = NewPlace &
  (
    | { readonly type: 'area'; readonly size: Size; readonly name: string; readonly tint: number }
    | {
        readonly type: 'text';
        readonly size: Size | null;
        readonly text: string;
        readonly scale: number;
      }
    | {
        readonly type: 'image';
        readonly size: Size;
        readonly mime: ImageMime;
        readonly alt: string;
        readonly data: Uint8Array;
      }
    | {
        readonly type: 'ink';
        readonly size: Size;
        readonly tool: InkTool;
        readonly tint: number;
        readonly stroke: number;
        readonly points: Uint8Array;
      }
  );

/** [B3] Adds an area, words, a picture or a stroke as one transaction of `origin`. */
export function addObject(doc: Y.Doc, object: NewObject, origin: unknown): void {
  doc.transact(() => {
    const entry = newEntry(object, object.size);
    entry.set('type', object.type);
    fill(entry, object);
    objectsOf(doc).set(object.id, entry);
  }, origin);
}

/** Names an area, or says what a picture shows. */
export function nameObject(doc: Y.Doc, id: string, name: string, origin: unknown): void {
  const words = wellFormed(name).slice(0, NAME_LETTERS);
  changeEntry(doc, id, origin, (entry) => {
    entry.set(entry.get('type') === 'image' ? 'alt' : 'name', words);
  });
}

/** Gives an area or a stroke another tint. */
export function setTint(doc: Y.Doc, id: string, tint: number, origin: unknown): void {
  changeEntry(doc, id, origin, (entry) => entry.set('tint', tint));
}

/** Makes words on the board larger or smaller, in steps from 1 to 4. */
export function setScale(doc: Y.Doc, id: string, scale: number, origin: unknown): void {
  changeEntry(doc, id, origin, (entry) => entry.set('scale', scale));
}

function fill(entry: Y.Map<unknown>, object: NewObject): void {
  switch (object.type) {
    case 'area':
      entry.set('name', wellFormed(object.name).slice(0, NAME_LETTERS));
      entry.set('tint', object.tint);
      return;
    case 'text':
      entry.set('text', new Y.Text(wellFormed(object.text)));
      entry.set('scale', object.scale);
      return;
    case 'image':
      entry.set('mime', object.mime);
      entry.set('alt', wellFormed(object.alt).slice(0, NAME_LETTERS));
      entry.set('data', object.data);
      return;
    case 'ink':
      entry.set('tool', object.tool);
      entry.set('tint', object.tint);
      entry.set('width', object.stroke);
      entry.set('points', object.points);
  }
}

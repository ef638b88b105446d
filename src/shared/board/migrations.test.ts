import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCards } from './card';
import { exampleCard } from './card.testkit';
import { BOARD_VERSION, cardsOf, metaOf } from './document';
import { migrateBoard } from './migrations';

/** A board as version 1 wrote it, in the one file of 0.1.0. */
function versionOne(): Y.Doc {
  const doc = new Y.Doc();
  metaOf(doc).set('version', 1);
  const fields = { kind: 'debate', author: 'p1', turn: 't2', x: 1, y: 2 };
  const entry = new Y.Map<unknown>(Object.entries(fields));
  entry.set('text', new Y.Text('Hello'));
  cardsOf(doc).set('c1', entry);
  cardsOf(doc).set('junk', 7);
  return doc;
}

describe('a board of an older version', () => {
  it('[B10] opens with all its cards, in one change', () => {
    const doc = versionOne();
    const origins: unknown[] = [];
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    expect(migrateBoard(doc, 'main')).toBe('migrated');
    expect(origins).toEqual(['main']);
    expect(readCards(cardsOf(doc))).toEqual([exampleCard({ turn: 't2', x: 1, y: 2 })]);
    expect(metaOf(doc).get('version')).toBe(BOARD_VERSION);
    expect(migrateBoard(doc, 'main')).toBe('current');
  });

  it('[B10] is left as it is when it comes from the future', () => {
    const doc = versionOne();
    metaOf(doc).set('version', BOARD_VERSION + 1);
    const before = doc.toJSON();
    expect(migrateBoard(doc, 'main')).toBe('newer');
    expect(doc.toJSON()).toEqual(before);
  });

  it('[B10] text that somebody was typing survives: the shared text stays the same one', () => {
    const doc = versionOne();
    const peer = new Y.Doc();
    Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
    migrateBoard(doc, 'main');
    const entry = cardsOf(peer).get('c1');
    const text = entry instanceof Y.Map ? entry.get('text') : null;
    if (text instanceof Y.Text) text.insert(5, ', all');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
    expect(readCards(cardsOf(doc)).map((card) => card.text)).toEqual(['Hello, all']);
  });
});

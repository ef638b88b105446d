import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setKind, setReaction, writeText } from './card-operations';
import { HOMES, homeCalled, keepEntry, putBack } from './kept-entry';
import { addLink } from './link-operations';
import { addObject } from './object-operations';
import {
  clearSize,
  deleteEntries,
  moveEntries,
  resizeEntries,
  setLocked,
} from './place-operations';
import { readBoard } from './snapshot';

const by = { author: 'p1', turn: null } as const;

function board(): Y.Doc {
  const doc = new Y.Doc();
  addCard(doc, { id: 'a', kind: 'debate', text: 'We wait', x: 0, y: 0, ...by }, 'test');
  addCard(doc, { id: 'b', kind: 'question', text: 'Why?', x: 300, y: 0, ...by }, 'test');
  const area = { type: 'area', size: { width: 900, height: 400 }, name: 'Here', tint: 2 } as const;
  addObject(doc, { id: 'o', x: -20, y: -20, ...by, ...area }, 'test');
  const bytes = { size: { width: 80, height: 40 }, points: new Uint8Array([1, 2, 3]) };
  const ink = { type: 'ink', tool: 'pen', tint: 1, stroke: 4, ...bytes } as const;
  addObject(doc, { id: 'i', x: 5, y: 5, ...by, ...ink }, 'test');
  addLink(doc, { id: 'l', from: 'a', to: 'b', meaning: 'supports', author: 'p1' }, 'test');
  return doc;
}

/** Everything that can be done to one entry. */
const harms: readonly ((doc: Y.Doc) => void)[] = [
  (doc) => deleteEntries(doc, ['a'], 'test'),
  (doc) => deleteEntries(doc, ['o', 'i'], 'test'),
  (doc) => moveEntries(doc, new Map([['b', { x: 7, y: 9 }]]), 'test'),
  (doc) => writeText(doc, 'a', 'We never wait 🙂', 'test'),
  (doc) => setKind(doc, 'b', 'setback', 'test'),
  (doc) => setLocked(doc, ['a', 'o'], true, 'test'),
  (doc) => resizeEntries(doc, new Map([['a', { x: 1, y: 1, width: 90, height: 90 }]]), 'test'),
  (doc) => clearSize(doc, 'o', 'test'),
  (doc) => setReaction(doc, 'b', { reaction: 'agree', author: 'p2', given: true }, 'test'),
  (doc) => void doc.getMap('cards').set('a', 'rubbish'),
  (doc) => void homeCalled(doc, 'links').delete('l'),
  (doc) => void doc.getMap('cards').set('new', new Y.Map([['kind', 'debate']])),
];

describe('putting entries back', () => {
  it('[B90] the board is what was kept of it, whatever was done to it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...harms), { maxLength: 12 }), (done) => {
        const doc = board();
        const before = readBoard(doc);
        const kept = HOMES.flatMap((home) =>
          [...homeCalled(doc, home).entries()].map(([id, entry]) => ({
            home,
            id,
            entry: keepEntry(entry),
          })),
        );
        for (const harm of done) harm(doc);
        putBack(doc, { home: 'cards', id: 'new' }, null, 'host');
        for (const { home, id, entry } of kept) putBack(doc, { home, id }, entry, 'host');
        expect(readBoard(doc)).toEqual(before);
        for (const { home, id, entry } of kept) {
          expect(putBack(doc, { home, id }, entry, 'host'), 'nothing is left to do').toBe(false);
        }
      }),
    );
  });

  it('[B90] what is as it was is not written again', () => {
    const doc = board();
    const kept = keepEntry(homeCalled(doc, 'cards').get('a'));
    let updates = 0;
    doc.on('update', () => {
      updates += 1;
    });
    expect(putBack(doc, { home: 'cards', id: 'a' }, kept, 'host')).toBe(false);
    expect(updates).toBe(0);
  });

  it('[B90] letters that somebody types at the same time stay', () => {
    const here = board();
    const kept = keepEntry(homeCalled(here, 'cards').get('a'));
    writeText(here, 'a', 'We wait and wait', 'test');
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    writeText(there, 'a', 'So: We wait and wait', 'test');
    putBack(here, { home: 'cards', id: 'a' }, kept, 'host');
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    expect(readBoard(here).cards[0]?.text).toBe('So: We wait');
  });

  it('[B90] what a peer put in a field that no version of the app writes is not kept', () => {
    const entry = new Y.Map<unknown>([['at', [0, 0]]]);
    new Y.Doc().getMap('cards').set('x', entry);
    entry.set('odd', new Y.Array());
    expect([...(keepEntry(entry)?.keys() ?? [])]).toEqual(['at']);
    expect(keepEntry('no entry')).toBeNull();
  });
});

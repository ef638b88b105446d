import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setNameless, setReaction } from './card-operations';
import { cardsOf, linksOf, objectsOf } from './document';
import type { Link } from './link';
import { addLink, deleteLink, setMeaning, turnLink } from './link-operations';
import { MOST_IMAGE_BYTES, readObject } from './object';
import { addObject, nameObject, setScale, setTint } from './object-operations';
import {
  clearSize,
  deleteEntries,
  hasEntry,
  moveEntries,
  resizeEntries,
  setGroup,
  setLayers,
  setLocked,
  topLayer,
} from './place-operations';
import { readBoard } from './snapshot';

const at = { x: 0, y: 0, author: 'p1', turn: null } as const;
const size = { width: 100, height: 50 };

function board(): Y.Doc {
  const doc = new Y.Doc();
  for (const id of ['a', 'b', 'c']) addCard(doc, { ...at, id, kind: 'debate', text: id }, 'me');
  addObject(doc, { ...at, id: 'o', type: 'area', size, name: 'Ideas', tint: 1 }, 'me');
  return doc;
}

function link(id: string, from: string, to: string): Link {
  return { id, from, to, meaning: 'supports', author: 'p1' };
}

describe('places of cards and objects', () => {
  it('[B3] several entries move, and are sized, in one transaction', () => {
    const doc = board();
    let steps = 0;
    doc.on('update', () => {
      steps += 1;
    });
    const there = { x: 7, y: 8 };
    moveEntries(
      doc,
      new Map([
        ['a', there],
        ['o', there],
        ['gone', there],
      ]),
      'me',
    );
    resizeEntries(doc, new Map([['a', { ...there, ...size }]]), 'me');
    expect(steps).toBe(2);
    const { cards, objects } = readBoard(doc);
    expect(cards[0]).toMatchObject({ ...there, ...size });
    expect(objects[0]).toMatchObject(there);
    clearSize(doc, 'a', 'me');
    expect(readBoard(doc).cards[0]).toMatchObject({ width: null, height: null });
  });

  it('[B8] a place that is none leaves the entry where it is', () => {
    const doc = board();
    moveEntries(doc, new Map([['a', { x: Number.NaN, y: 3 }]]), 'me');
    expect(readBoard(doc).cards[0]).toMatchObject({ x: 0, y: 0 });
  });

  it('groups, locks and layers are set and taken back for cards and objects alike', () => {
    const doc = board();
    setGroup(doc, ['a', 'o'], 'g', 'me');
    setLocked(doc, ['a', 'o'], true, 'me');
    setLayers(doc, new Map([['a', 3]]), 'me');
    expect(topLayer(doc)).toBe(3);
    const marked = readBoard(doc);
    expect([marked.cards[0], marked.objects[0]]).toMatchObject([
      { group: 'g', locked: true, z: 3 },
      { group: 'g', locked: true, z: 0 },
    ]);
    setGroup(doc, ['a', 'o'], null, 'me');
    setLocked(doc, ['a', 'o'], false, 'me');
    const plain = readBoard(doc);
    expect([plain.cards[0], plain.objects[0]]).toMatchObject([
      { group: null, locked: false },
      { group: null, locked: false },
    ]);
  });
});

describe('links', () => {
  it('[B12] a deleted card takes its links along, and a link needs two cards that are there', () => {
    const doc = board();
    addLink(doc, link('1', 'a', 'b'), 'me');
    addLink(doc, link('2', 'b', 'c'), 'me');
    addLink(doc, link('3', 'c', 'c'), 'me');
    addLink(doc, link('4', 'c', 'gone'), 'me');
    expect(readBoard(doc).links.map(({ id }) => id)).toEqual(['1', '2']);
    deleteEntries(doc, ['a'], 'me');
    expect([...linksOf(doc).keys()]).toEqual(['2']);
  });

  it('[B12] a link to a card that somebody else deleted meanwhile is not shown', () => {
    const doc = board();
    const peer = new Y.Doc();
    Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
    addLink(doc, link('1', 'a', 'b'), 'me');
    deleteEntries(peer, ['b'], 'you');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
    expect(readBoard(doc).links).toEqual([]);
  });

  it('a link is turned round, given another meaning, and taken off', () => {
    const doc = board();
    addLink(doc, link('1', 'a', 'b'), 'me');
    turnLink(doc, '1', 'me');
    setMeaning(doc, '1', 'opposes', 'me');
    expect(readBoard(doc).links).toEqual([{ ...link('1', 'b', 'a'), meaning: 'opposes' }]);
    deleteLink(doc, '1', 'me');
    expect(readBoard(doc).links).toEqual([]);
  });
});

describe('reactions and names', () => {
  it('[B11] people who react at once never take each other’s reaction away', () => {
    const doc = board();
    const peer = new Y.Doc();
    Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
    setReaction(doc, 'a', { reaction: 'agree', author: 'p1', given: true }, 'me');
    setReaction(peer, 'a', { reaction: 'agree', author: 'p2', given: true }, 'you');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
    expect(readBoard(doc).cards[0]?.reactions).toEqual({ agree: ['p1', 'p2'] });
    setReaction(doc, 'a', { reaction: 'agree', author: 'p1', given: false }, 'me');
    expect(readBoard(doc).cards[0]?.reactions).toEqual({ agree: ['p2'] });
  });

  it('an author is hidden and shown again', () => {
    const doc = board();
    setNameless(doc, 'a', true, 'me');
    expect(readBoard(doc).cards[0]?.nameless).toBe(true);
    setNameless(doc, 'a', false, 'me');
    expect(readBoard(doc).cards[0]?.nameless).toBe(false);
  });
});

describe('objects', () => {
  it('[B8] an object of every type can be read as it was written', () => {
    const doc = new Y.Doc();
    const bytes = Uint8Array.of(1, 2, 3);
    addObject(doc, { ...at, id: 'a', type: 'area', size, name: 'Ideas', tint: 2 }, 'me');
    addObject(doc, { ...at, id: 'b', type: 'text', size: null, text: 'Now', scale: 3 }, 'me');
    const picture = { type: 'image', mime: 'image/webp', alt: 'A door', data: bytes } as const;
    addObject(doc, { ...at, id: 'c', size, ...picture }, 'me');
    const ink = { type: 'ink', tool: 'pen', tint: 4, stroke: 6, points: bytes } as const;
    addObject(doc, { ...at, id: 'd', size, ...ink }, 'me');
    expect(readBoard(doc).objects).toMatchObject([
      { id: 'a', type: 'area', name: 'Ideas', tint: 2, ...size },
      { id: 'b', type: 'text', text: 'Now', scale: 3, width: null },
      { id: 'c', ...picture, ...size },
      { id: 'd', ...ink, ...size },
    ]);
    nameObject(doc, 'a', 'Doubts', 'me');
    nameObject(doc, 'c', 'A window', 'me');
    setTint(doc, 'a', 5, 'me');
    setScale(doc, 'b', 1, 'me');
    expect(readBoard(doc).objects).toMatchObject([
      { name: 'Doubts', tint: 5 },
      { scale: 1 },
      { alt: 'A window' },
      {},
    ]);
    expect(hasEntry(doc, 'd')).toBe(true);
  });

  it('[B1] a picture of too many bytes, or any junk, is a harmless stand-in and never throws', () => {
    const doc = new Y.Doc();
    const data = new Uint8Array(MOST_IMAGE_BYTES + 1);
    addObject(doc, { ...at, id: 'a', type: 'image', size, mime: 'image/png', alt: '', data }, 'me');
    expect(readObject('a', objectsOf(doc).get('a')).ok).toBe(false);
    const field = fc.constantFrom('type', 'at', 'size', 'by', 'name', 'tint', 'points', 'data');
    fc.assert(
      fc.property(fc.array(fc.tuple(field, fc.jsonValue())), (fields) => {
        const entry = new Y.Map<unknown>(fields);
        objectsOf(doc).set('junk', entry);
        expect(typeof readObject('junk', entry).ok).toBe('boolean');
      }),
    );
    expect(readObject('x', cardsOf(doc)).ok).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readCard, readCards } from './card';
import { exampleCard } from './card.testkit';
import { BOARD_VERSION, cardsOf, initBoard, metaOf } from './document';

const GOOD = { kind: 'debate', by: ['p1', 't2'], at: [1, 2] };

/** A board with one entry, passed on as an update, as it comes from a peer. */
function received(fill: (entry: Y.Map<unknown>) => void): Y.Doc {
  const peer = new Y.Doc();
  const entry = new Y.Map<unknown>();
  cardsOf(peer).set('c1', entry);
  for (const [key, value] of Object.entries(GOOD)) entry.set(key, value);
  entry.set('text', new Y.Text('Hello'));
  fill(entry);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer));
  return doc;
}

const read = (doc: Y.Doc) => readCard('c1', cardsOf(doc).get('c1'));

describe('reading a card', () => {
  it('[B1] a well-formed entry is read as a card', () => {
    expect(read(received(() => undefined))).toEqual({
      ok: true,
      card: exampleCard({ author: 'p1', turn: 't2', x: 1, y: 2 }),
    });
  });

  it.each<[string, (entry: Y.Map<unknown>) => void]>([
    ['no text', (entry) => entry.delete('text')],
    ['text that is a plain string', (entry) => entry.set('text', 'Hello')],
    ['text that is a list', (entry) => entry.set('text', new Y.Array())],
    ['text that is XML', (entry) => entry.set('text', new Y.XmlText('Hello'))],
    ['an unknown kind', (entry) => entry.set('kind', 'quarrel')],
    ['no author', (entry) => entry.delete('by')],
    ['an author who is no seat', (entry) => entry.set('by', ['host', null])],
    ['a place that is not a number', (entry) => entry.set('at', ['1', 2])],
    ['half a place', (entry) => entry.set('at', [1])],
    ['a place that is nowhere', (entry) => entry.set('at', [1, Number.NaN])],
  ])('[B1] an entry with %s is a harmless stand-in', (_, fill) => {
    expect(read(received(fill))).toMatchObject({ ok: false, id: 'c1' });
  });

  it('[B1] what a hostile peer writes into a field never throws', () => {
    // JSON.parse makes an own "__proto__"; the Yjs decoder turns it into a real prototype.
    const hostile: unknown = JSON.parse('{"__proto__":{"constructor":{"name":{"toString":1}}}}');
    for (const key of ['kind', 'by', 'at', 'text']) {
      const doc = received((entry) => entry.set(key, hostile));
      expect(read(doc).ok).toBe(false);
      expect(readCards(cardsOf(doc))).toEqual([]);
    }
  });

  it('[B1] XML text whose marks cannot be printed never throws', () => {
    const unprintable = { toString: 1, valueOf: 1 };
    const doc = received((entry) => {
      const text = new Y.XmlText();
      text.insert(0, 'Hello', { b: { x: unprintable } });
      entry.set('text', text);
    });
    expect(read(doc).ok).toBe(false);
  });

  it('[B1] any junk whatever is read as a card or a stand-in, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        expect(readCard('c1', junk).ok).toBe(false);
      }),
    );
    const key = fc.constantFrom('kind', 'by', 'at', 'size', 'z', 'group', 'r/agree/p1', 'text');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.jsonValue()), { maxLength: 4 }), (fields) => {
        const doc = received((entry) => {
          for (const [name, value] of fields) entry.set(name, value);
        });
        const card = read(doc);
        expect(readCards(cardsOf(doc)).length).toBe(card.ok ? 1 : 0);
      }),
    );
  });

  it('[B2] a card far out is read at the edge, and one of an unreadable turn as of none', () => {
    const doc = received((entry) => {
      entry.set('at', [1e300, -1e300]);
      entry.set('by', ['p1', 'yesterday']);
    });
    expect(read(doc)).toMatchObject({
      ok: true,
      card: { x: 1_000_000, y: -1_000_000, turn: null },
    });
  });

  it('[B2] cards are read in the order of their ids, without those that cannot be read', () => {
    const doc = received(() => undefined);
    const first = new Y.Map<unknown>([...Object.entries(GOOD), ['text', new Y.Text('First')]]);
    cardsOf(doc).set('a1', first);
    cardsOf(doc).set('b1', 'junk');
    expect(readCards(cardsOf(doc)).map((card) => card.id)).toEqual(['a1', 'c1']);
  });
});

describe('the document', () => {
  it('[B7] a new board is marked with its version, and a mark is never overwritten', () => {
    const doc = new Y.Doc();
    initBoard(doc);
    expect(metaOf(doc).get('version')).toBe(BOARD_VERSION);
    metaOf(doc).set('version', 99);
    initBoard(doc);
    expect(metaOf(doc).get('version')).toBe(99);
  });
});

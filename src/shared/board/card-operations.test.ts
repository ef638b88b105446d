import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { MOMENT_KINDS } from '../session/kinds';
import { readCard, readCards } from './card';
import { addCard, setKind, writeText } from './card-operations';
import { cardsOf } from './document';
import { deleteEntries, moveEntries } from './place-operations';

const card = (id: string, text = '') =>
  ({ id, kind: 'argument', text, author: 'p1', turn: null, x: 0, y: 0 }) as const;

const id = fc.constantFrom('a', 'b', 'c');
const unit = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  // Halves of a character, as a cut at a length or a broken keyboard leaves them.
  { weight: 1, arbitrary: fc.constantFrom('\ud83d', '\ude42') },
);
const text = fc.string({ unit, maxLength: 12 });
const place = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: -5000, max: 5000 }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e300) },
);
const kind = fc.constantFrom(...MOMENT_KINDS);

/** One thing a peer does to its own replica. */
type Act = (doc: Y.Doc) => void;
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(id, text).map(
    ([i, t]): Act =>
      (doc) =>
        addCard(doc, card(i, t), 'test'),
  ),
  fc.tuple(id, place, place).map(
    ([i, x, y]): Act =>
      (doc) =>
        moveEntries(doc, new Map([[i, { x: x, y: y }]]), 'test'),
  ),
  fc.tuple(id, kind).map(
    ([i, k]): Act =>
      (doc) =>
        setKind(doc, i, k, 'test'),
  ),
  fc.tuple(id, text).map(
    ([i, t]): Act =>
      (doc) =>
        writeText(doc, i, t, 'test'),
  ),
  id.map(
    (i): Act =>
      (doc) =>
        deleteEntries(doc, [i], 'test'),
  ),
);

describe('operations', () => {
  it('[B3] each operation is one transaction of the one who asked for it', () => {
    const doc = new Y.Doc();
    const origins: unknown[] = [];
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    addCard(doc, card('a', 'one'), 'me');
    moveEntries(doc, new Map([['a', { x: 3, y: 4 }]]), 'you');
    setKind(doc, 'a', 'setback', 'me');
    writeText(doc, 'a', 'two', 'you');
    expect(origins).toEqual(['me', 'you', 'me', 'you']);
    expect(readCards(cardsOf(doc))).toMatchObject([{ kind: 'setback', text: 'two', x: 3, y: 4 }]);
    deleteEntries(doc, ['a'], 'me');
    expect(readCards(cardsOf(doc))).toEqual([]);
  });

  it('[B3] an undo of one’s own takes back nothing of anybody else', () => {
    const doc = new Y.Doc();
    const undo = new Y.UndoManager(cardsOf(doc), { trackedOrigins: new Set(['me']) });
    addCard(doc, card('a', 'mine'), 'me');
    addCard(doc, card('b', 'yours'), 'you');
    undo.undo();
    expect(readCards(cardsOf(doc)).map((c) => c.id)).toEqual(['b']);
  });

  it('[B3] changing a card that is gone, or is no card, does nothing', () => {
    const doc = new Y.Doc();
    cardsOf(doc).set('junk', 7);
    for (const gone of ['gone', 'junk']) {
      moveEntries(doc, new Map([[gone, { x: 1, y: 1 }]]), null);
      setKind(doc, gone, 'debate', null);
      writeText(doc, gone, 'x', null);
      deleteEntries(doc, ['gone'], null);
    }
    expect(cardsOf(doc).toJSON()).toEqual({ junk: 7 });
  });

  it('[B8] what the operations write can always be read', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        const doc = new Y.Doc();
        for (const each of acts) each(doc);
        for (const [at, entry] of cardsOf(doc)) expect(readCard(at, entry).ok).toBe(true);
      }),
    );
  });
});

describe('replicas', () => {
  it('[B4] replicas that have seen the same updates show the same board, in whatever order', () => {
    const plan = fc.record({
      acts: fc.array(fc.tuple(fc.nat(2), act), { maxLength: 25 }),
      sync: fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(24)), { maxLength: 15 }),
      order: fc.infiniteStream(fc.nat(1000)),
    });
    fc.assert(
      fc.property(plan, ({ acts, sync, order }) => {
        const replicas = [0, 1, 2].map(() => new Y.Doc());
        const updates: Uint8Array[] = [];
        for (const doc of replicas) {
          doc.on('update', (update: Uint8Array, origin: unknown) => {
            if (origin === 'test') updates.push(update);
          });
        }
        acts.forEach(([who, each], n) => {
          for (const [from, to, when] of sync) if (when === n) send(replicas[from], replicas[to]);
          const doc = replicas[who];
          if (doc !== undefined) each(doc);
        });
        for (const doc of replicas) {
          const shuffled = updates
            .map((update) => ({ update, rank: order.next().value ?? 0 }))
            .sort((a, b) => a.rank - b.rank);
          for (const { update } of shuffled) Y.applyUpdate(doc, update, 'net');
        }
        const boards = replicas.map((doc) => cardsOf(doc).toJSON());
        expect(boards[1]).toEqual(boards[0]);
        expect(boards[2]).toEqual(boards[0]);
      }),
    );
  });

  it('[B6] two people who type into one card at once both keep what they typed', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    addCard(one, card('a', 'We meet 🙂 in May'), null);
    send(one, two);
    writeText(one, 'a', 'So: we meet 🙂 in May', null);
    writeText(two, 'a', 'We meet 🙃 in May, all of us', null);
    send(one, two);
    send(two, one);
    const shown = [one, two].map((doc) => readCards(cardsOf(doc))[0]?.text);
    expect(shown).toEqual(['So: we meet 🙃 in May, all of us', 'So: we meet 🙃 in May, all of us']);
  });

  it('[B6] one who moves a card and one who gives it another kind both have their way', () => {
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    addCard(one, card('a'), null);
    send(one, two);
    moveEntries(one, new Map([['a', { x: 5, y: 6 }]]), null);
    setKind(two, 'a', 'celebration', null);
    send(two, one);
    expect(readCards(cardsOf(one))).toMatchObject([{ kind: 'celebration', x: 5, y: 6 }]);
  });
});

function send(from: Y.Doc | undefined, to: Y.Doc | undefined): void {
  if (from === undefined || to === undefined) return;
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'net');
}

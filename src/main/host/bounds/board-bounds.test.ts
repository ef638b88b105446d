import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../shared/board/card-operations';
import { cardsOf } from '../../../shared/board/document';
import { MOST_IMAGES } from '../../../shared/board/image-limits';
import { MOST_IMAGE_BYTES } from '../../../shared/board/object';
import type { PersonId } from '../../../shared/session/ids';
import { BoardBounds } from './board-bounds';
import { weighUpdate } from './update-weight';

const LIMITS = {
  boardOfSeat: {
    entries: { burst: 10, perSecond: 1 },
    bytes: { burst: 1_000, perSecond: 100 },
  },
  boardInAll: { entries: 20, bytes: 100_000 },
} as const;

const card = (id: string, x = 0) =>
  ({ id, kind: 'debate', text: 'words', author: 'p1', turn: null, x, y: 0 }) as const;

const cards = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ home: 'cards' as const, id: `c${n}` }));

it('[H123] an update weighs what it adds: new entries once, and every byte', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  addCard(doc, card('a'), 'test');
  cardsOf(doc).delete('a');
  doc.transact(() => {
    addCard(doc, card('b'), 'test');
    addCard(doc, card('c'), 'test');
  });
  const weights = updates.map(weighUpdate);
  expect(weights.map(({ entries }) => entries.map(({ id }) => id))).toEqual([
    ['a'],
    [],
    ['b', 'c'],
  ]);
  expect(weights.map(({ bytes }) => bytes)).toEqual(updates.map(({ length }) => length));
  expect(() => weighUpdate(Uint8Array.of(255, 255, 255))).toThrow();
});

it('[H123] whoever adds too much waits, and then adds again whatever was too much; others do not wait', () => {
  let now = 0;
  const bounds = new BoardBounds(new Y.Doc(), () => now, LIMITS);
  const add = (who: PersonId, bytes: number, count = 0) =>
    bounds.admit(who, { bytes, entries: cards(count) });
  expect([add('p1', 900), add('p1', 5_000), add('p1', 1)]).toEqual(['taken', 'taken', 'later']);
  expect(add('p2', 900)).toBe('taken');
  now += 30_000;
  expect(add('p1', 1)).toBe('later');
  now += 30_010;
  expect(add('p1', 50_000)).toBe('taken');
  expect([add('p3', 1, 10), add('p3', 1, 1)]).toEqual(['taken', 'later']);
  now += 1_100;
  expect(add('p3', 1, 1)).toBe('taken');
});

it('[H123] a full board takes no more entries until some are taken off', () => {
  const doc = new Y.Doc();
  const roomy = {
    ...LIMITS,
    boardOfSeat: { entries: { burst: 99, perSecond: 1 }, bytes: { burst: 9e9, perSecond: 1 } },
  };
  const bounds = new BoardBounds(doc, () => 0, roomy);
  const add = (id: string) => {
    const is = bounds.admit('p1', { bytes: 10, entries: [{ home: 'cards', id }] });
    if (is === 'taken') addCard(doc, card(id), 'test');
    return is;
  };
  const first = Array.from({ length: 25 }, (_, n) => add(`c${n}`));
  expect(first).toEqual([...Array(20).fill('taken'), ...Array(5).fill('full')]);
  for (const id of ['c1', 'c2']) cardsOf(doc).delete(id);
  expect(['d1', 'd2', 'd3'].map(add)).toEqual(['taken', 'taken', 'full']);
  expect(bounds.admit('p1', { bytes: 10, entries: [] })).toBe('taken');
});

it('[H123] a crowd of a hundred in a storm, and twenty that paste pictures, never meet a bound', () => {
  let now = 0;
  const doc = new Y.Doc();
  const bounds = new BoardBounds(doc, () => now);
  // For ten minutes: each writes a card every four seconds and types on it ten times a second.
  const seen = new Set<string>();
  let entries = 0;
  for (let tick = 0; tick < 6_000; tick += 1) {
    now += 100;
    for (let n = 1; n <= 100; n += 1) {
      const isNew = tick % 40 === n % 40 && entries < 9_000;
      entries += isNew ? 1 : 0;
      seen.add(bounds.admit(`p${n}`, { bytes: isNew ? 300 : 60, entries: cards(isNew ? 1 : 0) }));
    }
  }
  // All the pictures that a board may hold, by twenty people, in one go.
  for (let n = 0; n < MOST_IMAGES; n += 1) {
    const picture = {
      bytes: MOST_IMAGE_BYTES + 300,
      entries: [{ home: 'objects' as const, id: `o${n}` }],
    };
    seen.add(bounds.admit(`p${200 + (n % 20)}`, picture));
  }
  expect([...seen]).toEqual(['taken']);
});

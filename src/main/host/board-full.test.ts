import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { BoardReplica } from '../board/replica';
import { BoardAdmission } from './board-admission';

let folder: string;
let replica: BoardReplica;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-full-'));
  replica = await BoardReplica.open(join(folder, 'board.log'));
});
afterEach(async () => {
  await replica.close();
  await rm(folder, { recursive: true });
});

/** An update that adds cards, as a page makes it. */
function adding(count: number, name: string): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (let n = 0; n < count; n += 1) {
      const id = `${name}${n}`;
      addCard(doc, { id, kind: 'debate', text: id, author: 'p1', turn: null, x: 0, y: 0 }, 'test');
    }
  });
  return Y.encodeStateAsUpdate(doc);
}

it('[H123] what is added to a full board is taken off again, its words go back, and what was there stays', async () => {
  const told: (readonly [string, number, readonly string[]])[] = [];
  const left: string[] = [];
  const admission = new BoardAdmission({
    replica,
    weights: { leftOut: (person) => left.push(person), added: () => undefined },
    isQuiet: () => false,
    tellFull: (person, count, words) => told.push([person, count, words]),
    onDiskError: (error) => {
      throw error;
    },
  });
  const add = (from: 'p1' | 'p2' | 'facilitator', update: Uint8Array, isOwn = true) =>
    admission.admit(from, update, isOwn, () => void replica.apply(update, from));
  const most = WIRE_LIMITS.boardInAll.entries;
  expect(add('facilitator', adding(most, 'f'))).toBe('taken');
  expect(add('p1', adding(2, 'late'))).toBe('taken');
  expect(told).toEqual([['p1', 2, ['late0', 'late1']]]);
  expect(left).toEqual(['p1']);
  expect(cardsOf(replica.doc).size).toBe(most);
  await replica.change((doc) => cardsOf(doc).delete('f7'));
  expect(add('p2', adding(1, 'room'))).toBe('taken');
  expect(cardsOf(replica.doc).has('room0')).toBe(true);
  expect(add('facilitator', adding(1, 'more'))).toBe('taken');
  expect(cardsOf(replica.doc).has('more0')).toBe(true);
});

it('[H123] whoever adds too much at once is told to come again, and nothing of it is taken', async () => {
  const left: string[] = [];
  const admission = new BoardAdmission({
    replica,
    weights: { leftOut: (person) => left.push(person), added: () => undefined },
    isQuiet: () => false,
    tellFull: () => undefined,
    onDiskError: () => undefined,
  });
  let taken = 0;
  const add = (from: 'p1' | 'p2', update: Uint8Array) =>
    admission.admit(from, update, true, () => {
      taken += 1;
    });
  const { burst } = WIRE_LIMITS.boardOfSeat.entries;
  expect([
    add('p1', adding(burst + 300, 'a')),
    add('p1', adding(1, 'b')),
    add('p2', adding(1, 'c')),
  ]).toEqual(['taken', 'later', 'taken']);
  expect([taken, left]).toEqual([2, ['p1']]);
  // A page that has nothing to add says so, and nothing is held against it.
  expect(add('p1', Y.encodeStateAsUpdate(new Y.Doc()))).toBe('taken');
});

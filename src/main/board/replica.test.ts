import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/board/card-operations';
import { RefusingFiles } from '../disk/refusing-files.testkit';
import { BoardReplica } from './replica';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-board-'));
  path = join(folder, 'board.log');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function updatesOf(texts: readonly string[]): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const text of texts) {
    const card = { id: text, kind: 'debate', text, author: 'p1', turn: null, x: 0, y: 0 } as const;
    addCard(doc, card, 'test');
  }
  return updates;
}

/** What a process that was killed would leave behind: the file as it is, read by another replica. */
async function onDisk(): Promise<readonly string[]> {
  const replica = await BoardReplica.open(path);
  return replica.cards().map(({ text }) => text);
}

it('[D9] an update that waits for one still under way is on disk all the same', async () => {
  const [first, second] = updatesOf(['a', 'b']);
  if (first === undefined || second === undefined) throw new Error('two updates expected');
  const replica = await BoardReplica.open(path);
  await replica.apply(second, 'page');
  expect(replica.cards()).toEqual([]);
  await replica.apply(first, 'page');
  expect(await onDisk()).toEqual(['a', 'b']);
});

it('[D9] the same update again is confirmed only when it is on disk', async () => {
  const [update] = updatesOf(['a']);
  if (update === undefined) throw new Error('an update expected');
  const replica = await BoardReplica.open(path);
  const order: string[] = [];
  await Promise.all([
    replica.apply(update, 'page').then(() => order.push('first')),
    replica.apply(update, 'other page').then(() => order.push('again')),
  ]);
  expect(order).toEqual(['first', 'again']);
  expect(await onDisk()).toEqual(['a']);
});

it('[D10] what the disk refused is written with the next update that it takes', async () => {
  const [first, second] = updatesOf(['a', 'b']);
  if (first === undefined || second === undefined) throw new Error('two updates expected');
  const files = new RefusingFiles();
  const told: unknown[] = [];
  const watch = { refused: (error: unknown) => told.push(error), taken: () => told.push('taken') };
  const replica = await BoardReplica.open(path, files, watch);
  files.reason = 'ENOSPC';
  const order: string[] = [];
  const waiting = replica.apply(first, 'page').then(() => order.push('first'));
  await expect.poll(() => told).toHaveLength(1);
  expect(order).toEqual([]);
  files.reason = null;
  await replica.apply(second, 'page').then(() => order.push('second'));
  await waiting;
  expect(order.toSorted()).toEqual(['first', 'second']);
  expect(told.at(-1)).toBe('taken');
  expect(await onDisk()).toEqual(['a', 'b']);
});

it('[D10] what the disk refused is written when it takes it, also if nothing more comes', async () => {
  const [first] = updatesOf(['a']);
  if (first === undefined) throw new Error('an update expected');
  const files = new RefusingFiles();
  const replica = await BoardReplica.open(path, files);
  files.reason = 'EROFS';
  const waiting = replica.apply(first, 'page');
  files.reason = null;
  await waiting;
  expect(await onDisk()).toEqual(['a']);
});

it('[B1] bytes that are no update are refused and leave nothing on disk', async () => {
  const replica = await BoardReplica.open(path);
  expect(() => replica.apply(Uint8Array.from([9, 9, 9, 9]), 'page')).toThrow();
  expect(await onDisk()).toEqual([]);
});

it('[R9] an update that is not sound is refused before the board has any of it', async () => {
  const replica = await BoardReplica.open(path);
  const last = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];
  // A part that is gone, of nearly all the length there can be.
  const hostile = Uint8Array.from([1, 1, 7, 0, 0, ...last, 0]);
  expect(() => replica.apply(hostile, 'page')).toThrow('further');
  expect(replica.doc.store.clients.has(7)).toBe(false);
  await replica.close();
});

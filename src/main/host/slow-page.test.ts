import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addCard, setKind } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { RelayBoard } from '../app/live-board.testkit';
import { BoardReplica } from '../board/replica';
import { BEHIND_BYTES } from './board-outbox';
import { BoardRelay } from './board-relay';
import { GroupSeal } from './seal/group-seal';
import { noFaults, SealedServer } from './seal/sealed.testkit';

let folder: string;
let replica: BoardReplica;
let relay: BoardRelay;
let server: SealedServer;
const pages: RelayBoard[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-slow-'));
  replica = await BoardReplica.open(join(folder, 'board.log'));
  relay = new BoardRelay({
    replica,
    counts: noFaults(),
    group: new GroupSeal(),
    // Nothing is put back here: every update is taken as it comes.
    keeping: { take: (_from, _isOwn, _update, apply) => apply() },
    weights: { leftOut: () => undefined, added: () => undefined },
    isQuiet: () => false,
    onDiskError: (error) => {
      throw error;
    },
  });
  server = await SealedServer.open((line) =>
    relay.join(line, 'p1', { isNew: false, unpacks: false }),
  );
});

afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  relay.dispose();
  server.close();
  await replica.close();
  await rm(folder, { recursive: true });
});

async function open(): Promise<RelayBoard> {
  const page = await RelayBoard.open(server.link, 'seat');
  pages.push(page);
  return page;
}

/** The most that waits for any page in the host. */
const waiting = (): number =>
  Math.max(...[...server.server.clients].map((one) => one.bufferedAmount));

const card = (id: string, text: string) =>
  ({ id, kind: 'debate', text, author: 'p1', turn: null, x: 0, y: 0 }) as const;

const LARGE = 512 * 1024;

it('[H23] a page that takes nothing costs the host no more than a message, holds nobody up, and has it all in the end', async () => {
  const [writer, reader, slow] = [await open(), await open(), await open()];
  addCard(writer.doc, card('first', 'before'), 'test');
  for (const page of [reader, slow]) await page.until(() => cardsOf(page.doc).has('first'));
  slow.socket.pause();
  let most = 0;
  // More than the system itself keeps for a socket: each text takes the place of the one before.
  for (let n = 0; n < 30; n += 1) {
    cardsOf(writer.doc).delete('large');
    addCard(writer.doc, card('large', `${n}:`.padEnd(LARGE, 'x')), 'test');
    await reader.until(() => textOf(reader, 'large').startsWith(`${n}:`));
    most = Math.max(most, waiting());
  }
  addCard(writer.doc, card('last', 'after'), 'test');
  await reader.until(() => cardsOf(reader.doc).has('last'));
  expect(most).toBeGreaterThan(BEHIND_BYTES);
  expect(most).toBeLessThan(BEHIND_BYTES + 2 * LARGE);
  expect(cardsOf(slow.doc).has('last')).toBe(false);
  slow.socket.on('message', () => {
    most = Math.max(most, waiting());
  });
  slow.socket.resume();
  await slow.until(() => cardsOf(slow.doc).has('last'));
  expect(cardsOf(slow.doc).toJSON()).toEqual(cardsOf(replica.doc).toJSON());
  expect(most).toBeLessThan(BEHIND_BYTES + 2 * LARGE);
  // From here on it is a page like any other.
  setKind(writer.doc, 'last', 'question', 'test');
  await slow.until(() => kindOf(slow, 'last') === 'question');
});

it('[H21] what comes at once from many reaches everybody but whoever said it', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => open()));
  const own = all.map(() => 0);
  for (const [n, page] of all.entries()) {
    await page.until(() => cardsOf(page.doc).size === 0);
    page.socket.on('message', (data) => {
      if (Buffer.isBuffer(data) && data.includes(`written by ${n}.`)) own[n] = (own[n] ?? 0) + 1;
    });
  }
  for (let round = 0; round < 5; round += 1) {
    for (const [n, page] of all.entries()) {
      addCard(page.doc, card(`c${n}-${round}`, `written by ${n}.`), 'test');
    }
  }
  for (const page of all) await page.until(() => cardsOf(page.doc).size === 60);
  for (const page of all) await page.allSaved();
  expect(own).toEqual(all.map(() => 0));
});

function textOf(page: RelayBoard, id: string): string {
  return String(fieldOf(page, id, 'text') ?? '');
}

function kindOf(page: RelayBoard, id: string): unknown {
  return fieldOf(page, id, 'kind');
}

function fieldOf(page: RelayBoard, id: string, field: string): unknown {
  const cards: Record<string, unknown> = cardsOf(page.doc).toJSON();
  const found = cards[id];
  return typeof found === 'object' && found !== null ? Reflect.get(found, field) : undefined;
}

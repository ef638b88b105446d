import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { encodeSync, SYNC } from '../../shared/protocol/board-wire';
import { LINK_PREFIX } from '../../shared/protocol/paths';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import { dataFolder, entry, type Held, hold, Page } from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';

let held: Held;
let remove: () => Promise<void>;
let folder: string;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
});
afterEach(async () => {
  await held.live.close();
  await remove();
});

const card = (id: string, author: 'p1' | 'p2') =>
  ({ id, kind: 'debate', text: id, author, turn: null, x: 0, y: 0 }) as const;

const quiet = (is: boolean) =>
  held.live.running.submit(
    { type: 'quietPerson', person: 'p1', quiet: is },
    { kind: 'facilitator' },
  );

const ids = () => held.live.cards().map(({ id }) => id);

/** Resolves when the host has read all that was sent by this socket. */
async function read({ socket }: Pick<RelayBoard | Page, 'socket'>): Promise<void> {
  socket.ping();
  await new Promise<void>((pong) => socket.once('pong', pong));
}

it('[H124] of somebody who is quiet the board takes nothing, and shows them everything', async () => {
  const [ben, anna] = [await Page.join(held.link, 'Ben'), await Page.join(held.link, 'Anna')];
  const before = await RelayBoard.open(held.link, ben.welcome.seat);
  const a = await RelayBoard.open(held.link, anna.welcome.seat);
  addCard(before.doc, card('before', 'p1'), 'test');
  await a.until(() => cardsOf(a.doc).has('before'));
  const closed = new Promise((done) => before.socket.once('close', done));
  expect((await quiet(true)).ok).toBe(true);
  await closed;
  const own = await ben.page.until((notice) => notice.type === 'own' && notice.own.quiet);
  expect(own.type).toBe('own');

  const b = await RelayBoard.open(held.link, ben.welcome.seat);
  addCard(b.doc, card('own', 'p1'), 'test');
  const passedOn = new Y.Doc();
  addCard(passedOn, card('passed on', 'p1'), 'test');
  b.socket.send(encodeSync(SYNC.update, Y.encodeStateAsUpdate(passedOn)));
  b.socket.send(encodeSync(SYNC.step2, Y.encodeStateAsUpdate(passedOn)));
  await read(b);
  addCard(a.doc, card('seen', 'p2'), 'test');
  await b.until(() => cardsOf(b.doc).has('seen'));
  expect(ids()).toEqual(['before', 'seen']);
  expect(b.saved).toBe(0);
  const asked = await ben.page.ask({ type: 'raiseHand', reply: false });
  expect(asked).toMatchObject({ type: 'refused', code: 'quieted' });

  // Taken back, their page begins anew and brings what it has.
  const again = new Promise((done) => b.socket.once('close', done));
  await quiet(false);
  await again;
  const after = await RelayBoard.open(held.link, ben.welcome.seat);
  Y.applyUpdate(after.doc, Y.encodeStateAsUpdate(b.doc), 'test');
  await a.until(() => cardsOf(a.doc).has('own'));
  expect((await ben.page.ask({ type: 'raiseHand', reply: false })).type).toBe('done');
  for (const closing of [a, b, after, ben.page, anna.page]) closing.close();
});

it('[H124] who is quiet is let in to no direct links, and still is after a restart', async () => {
  const ben = await Page.join(held.link, 'Ben');
  const signalling = () => entry(held.link, 'signalling', ben.welcome.seat);
  expect(await signalling()).toBe('in');
  await quiet(true);
  expect(await signalling()).toBe(SEAL_CLOSE.notLetIn);
  ben.page.close();
  await held.live.close();
  held = await hold(folder, false);
  expect(held.link).toContain(LINK_PREFIX);
  expect(await signalling()).toBe(SEAL_CLOSE.notLetIn);
  const back = await Page.open(held.link, ben.welcome.seat);
  expect((await back.until((notice) => notice.type === 'own')).type).toBe('own');
  expect(await back.ask({ type: 'raiseHand', reply: false })).toMatchObject({ code: 'quieted' });
  back.close();
});

it('[H125] a page that floods is named to the facilitator, with what was left out, and nobody else is', async () => {
  const [ben, anna] = [await Page.join(held.link, 'Ben'), await Page.join(held.link, 'Anna')];
  for (let n = 0; n < 20; n += 1) anna.page.say({ type: 'ping' });
  // A slow machine gives a page time for more before something is left out.
  while (held.heavy.length < 2) {
    for (let n = 0; n < 100; n += 1) ben.page.say({ type: 'raiseHand', request: n, reply: false });
    await read(ben.page);
  }
  expect(held.heavy.map(({ person, leftOut }) => [person, leftOut])).toEqual([
    ['p1', 100],
    ['p1', 200],
  ]);
  for (const { page } of [ben, anna]) page.close();
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCard } from '../../shared/board/card-operations';
import { socketAddress } from '../../shared/protocol/paths';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import {
  dataFolder,
  entry,
  type Held,
  hold,
  JOINING,
  joinKey,
  opened,
  Page,
  seatIn,
} from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';
import { SealedSocket } from './seal/sealed-socket';

let folder: string;
let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
});

afterEach(async () => {
  await held.live.close();
  await remove();
});

const command = (type: 'remove' | 'readmit') =>
  held.live.running.submit({ type, person: 'p1' }, { kind: 'facilitator' });
const at = (kind: 'control' | 'board' | 'signalling', seat: string) =>
  new SealedSocket(socketAddress(held.link, kind, seat));
const closing = (socket: SealedSocket) => new Promise((done) => socket.once('close', done));

/** A page's y-webrtc under this name, and what it was told. */
async function peer(seat: string, name: string) {
  const socket = at('signalling', seat);
  const told: { type: string; peers?: readonly string[]; from?: string }[] = [];
  socket.on('message', (data) => {
    // The host sends nothing else here; each test looks at what it needs.
    told.push((JSON.parse(data.toString()) as { data: (typeof told)[number] }).data);
  });
  await opened(socket);
  const publish = (data: object) =>
    socket.send(JSON.stringify({ type: 'publish', topic: 'testsession', data }));
  publish({ type: 'announce', from: name });
  return { socket, told, publish };
}

describe('[H78] somebody who was removed', () => {
  it('[H78] is told so, every socket of theirs is closed, and their token opens none, after a restart too', async () => {
    const { page, welcome } = await Page.join(held.link, 'Eve');
    const board = at('board', welcome.seat);
    const signalling = at('signalling', welcome.seat);
    await Promise.all([opened(board), opened(signalling)]);
    const closed = [page.socket, board, signalling].map(closing);
    await command('remove');
    expect((await page.next('removed')).title).toBe('Test');
    await Promise.all(closed);
    const isDead = async () => {
      for (const kind of ['board', 'signalling'] as const) {
        expect(await entry(held.link, kind, welcome.seat)).toBe(SEAL_CLOSE.notLetIn);
      }
      const back = await Page.open(held.link, welcome.seat);
      await back.next('removed');
    };
    await isDead();
    expect(held.live.view().online).toEqual([]);
    await held.live.close();
    held = await hold(folder, false);
    await isDead();
  });

  it('[H78] what was on its way when they were removed is not taken, and they ask for nothing', async () => {
    const { page, welcome } = await Page.join(held.link, 'Eve');
    const board = await RelayBoard.open(held.link, welcome.seat);
    const closed = closing(board.socket);
    const removing = command('remove');
    page.say({ type: 'raiseHand', request: 7, reply: false });
    await removing;
    const late = { id: 'late', kind: 'question', text: 'Too late', author: 'p1' } as const;
    addCard(board.doc, { ...late, turn: null, x: 0, y: 0 }, 'test');
    await page.next('removed');
    await Promise.race([closed, board.allSaved()]);
    expect(held.live.running.session.queue).toEqual([]);
    expect(held.live.cards()).toEqual([]);
    board.close();
  });

  it('[H78] gets no other seat by the same page: not by its key, nor after it came with its token', async () => {
    const key = joinKey();
    const page = await Page.open(held.link);
    page.say({ ...JOINING, key, name: 'Eve' });
    const { seat } = await page.next('welcome');
    await command('remove');
    const again = await Page.open(held.link);
    again.say({ ...JOINING, request: 3, key, name: 'Eve' });
    expect(await again.next('refused')).toMatchObject({ code: 'removed' });
    const back = at('control', seat);
    const heard: string[] = [];
    back.on('message', (data) => heard.push(data.toString()));
    await opened(back);
    back.send(JSON.stringify({ type: 'hello', seat }));
    back.send(JSON.stringify({ ...JOINING, request: 4, key: joinKey(), name: 'Eve' }));
    await closing(back);
    expect(heard.join()).not.toContain('welcome');
    expect(held.live.running.session.people).toHaveLength(1);
  });

  it('[H79] who was linked with them is told to drop the link, and so is the host’s own window', async () => {
    const eve = await Page.join(held.link, 'Eve');
    const ben = await Page.join(held.link, 'Ben');
    const host = await peer(seatIn(held.live.board().signallingUrl), 'host');
    const hers = await peer(eve.welcome.seat, 'hers');
    const bens = await peer(ben.welcome.seat, 'bens');
    await expect.poll(() => bens.told.find(({ type }) => type === 'neighbours')).toBeDefined();
    const gone = closing(hers.socket);
    await command('remove');
    await gone;
    for (const { told } of [host, bens]) {
      await expect
        .poll(() => told.filter(({ type }) => type === 'refused').at(-1)?.peers)
        .toEqual(['hers']);
    }
    const late = await peer(ben.welcome.seat, 'late');
    await expect
      .poll(() => late.told.find(({ type }) => type === 'refused')?.peers)
      .toEqual(['hers']);
    await command('readmit');
    await expect
      .poll(() => bens.told.filter(({ type }) => type === 'refused').at(-1)?.peers)
      .toEqual([]);
    for (const { socket } of [host, bens, late]) socket.terminate();
  });

  it('[H80] let in again, the same token leads to the same seat', async () => {
    const { welcome } = await Page.join(held.link, 'Eve');
    await command('remove');
    await command('readmit');
    const back = await Page.open(held.link, welcome.seat);
    expect((await back.next('welcome')).person).toBe('p1');
    expect((await back.next('own')).own).toMatchObject({ present: true, label: 'Eve' });
    expect(await entry(held.link, 'board', welcome.seat)).toBe('in');
  });
});

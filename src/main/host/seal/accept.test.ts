import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { socketAddress } from '../../../shared/protocol/paths';
import { SEAL_CLOSE } from '../../../shared/protocol/seal-close';
import { beginHandshake } from '../../../shared/seal/handshake';
import { knownFor } from '../../../shared/seal/room-key';
import { dataFolder, entry, type Held, hold, Page } from '../../app/live.testkit';
import { newHostKeyPair } from './host-key-pair';
import { SealedSocket } from './sealed-socket';

let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  const [folder, removeFolder] = await dataFolder();
  remove = removeFolder;
  held = await hold(folder, true);
});

afterEach(async () => {
  await held.live.close();
  await remove();
});

const bare = (kind: 'control' | 'board'): string =>
  socketAddress(held.link, kind).split('#', 1)[0] ?? '';

it('[H95] who knows the path alone, as whoever listens does, is told nothing', async () => {
  const socket = new WebSocket(bare('control'));
  const heard: Buffer[] = [];
  socket.on('message', (data: Buffer) => heard.push(data));
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello', seat: null }));
  const [code] = await once(socket, 'close');
  expect(code).toBe(SEAL_CLOSE.notOpened);
  // The host's part of the handshake: a public key, and the proof that it knows the link's.
  expect(heard.map(({ length }) => length)).toEqual([48]);
  expect(held.live.faults.unopened).toBe(1);
});

it('[H95] who knows the path and makes a key up gets as far as noticing that it is another', async () => {
  const [page = ''] = held.link.split('#');
  const socket = new SealedSocket(socketAddress(`${page}#${'A'.repeat(22)}`, 'control'));
  const [error] = await once(socket, 'error');
  expect(String(error)).toContain('wrongKey');
  // Nor does it help to answer all the same.
  const bold = new WebSocket(bare('control'));
  const known = knownFor('control', 'A'.repeat(22));
  bold.on('message', () => {
    const own = beginHandshake(known, newHostKeyPair());
    bold.send(own.message);
  });
  expect((await once(bold, 'close'))[0]).toBe(SEAL_CLOSE.notOpened);
});

it('[H97] a message that cannot be opened closes its socket at once, and no other', async () => {
  const { page, welcome } = await Page.join(held.link, 'Anna');
  const other = await Page.join(held.link, 'Ben');
  page.socket.bare.send(Buffer.from('not sealed'));
  const [code] = await once(page.socket, 'close');
  expect(code).toBe(SEAL_CLOSE.notOpened);
  expect(held.live.faults).toMatchObject({ unopened: 1, malformed: 0 });
  expect(await other.page.ask({ type: 'raiseHand', reply: false })).toMatchObject({ type: 'done' });
  // Nor is the seat lost by it.
  const again = await Page.open(held.link, welcome.seat);
  expect((await again.next('welcome')).person).toBe(welcome.person);
  for (const closing of [again, other.page]) closing.close();
});

it('[H97] what was said on one socket is worth nothing on another, nor a second time', async () => {
  const { page } = await Page.join(held.link, 'Anna');
  const sent: Buffer[] = [];
  const send = page.socket.bare.send.bind(page.socket.bare);
  page.socket.bare.send = (data: Buffer) => {
    sent.push(data);
    send(data);
  };
  await page.ask({ type: 'raiseHand', reply: false });
  const [raised] = sent;
  if (raised === undefined) throw new Error('a message expected');
  const other = await Page.join(held.link, 'Ben');
  for (const { socket } of [page, other.page]) {
    socket.bare.send(raised);
    expect(await once(socket, 'close')).toEqual([SEAL_CLOSE.notOpened]);
  }
  const { queue } = held.live.running.session;
  expect(queue.map(({ person }) => person)).toEqual(['p1']);
});

it('[H95] whose seat it is stays inside the seal: the address of a socket does not let it in', async () => {
  const { page, welcome } = await Page.join(held.link, 'Anna');
  const seat = encodeURIComponent(welcome.seat);
  const socket = new WebSocket(`${bare('board')}?seat=${seat}`);
  await once(socket, 'open');
  socket.send(Buffer.alloc(48));
  expect((await once(socket, 'close'))[0]).toBe(SEAL_CLOSE.notOpened);
  expect(await entry(held.link, 'board', welcome.seat)).toBe('in');
  page.close();
});

import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { socketAddress } from '../../../shared/protocol/paths';
import type { CheckRequest, PageSignal } from '../../../shared/protocol/room-check';
import type { HostFacts } from '../../../shared/room-check';
import {
  dataFolder,
  type Held,
  hold,
  NOBODY_LOOKS,
  opened,
  Page,
  upgradeStatus,
} from '../../app/live.testkit';
import { SealedSocket } from '../seal/sealed-socket';
import { knock } from './own-door';

/** This machine as if it had this address alone: then whoever comes from 127.0.0.1 is another one. */
const ELSEWHERE: NetworkInterfaceInfo = {
  address: '192.0.2.7',
  netmask: '255.255.255.0',
  family: 'IPv4',
  mac: '00:00:00:00:00:00',
  internal: false,
  cidr: '192.0.2.7/24',
};
const KEY = 'a1b2c3d4e5f6g7h8';

let held: Held;
let remove: () => Promise<void>;
let known: HostFacts[];
let signals: PageSignal[];
let waiting: (() => void)[];

beforeEach(async () => {
  const [folder, removeFolder] = await dataFolder();
  remove = removeFolder;
  [known, signals, waiting] = [[], [], []];
  const wake = () => {
    for (const one of waiting.splice(0)) one();
  };
  held = await hold(folder, true, undefined, {
    ...NOBODY_LOOKS,
    onFacts: (facts) => {
      known.push(facts);
      wake();
    },
    onSignal: (signal) => {
      signals.push(signal);
      wake();
    },
    read: () => ({ eth0: [ELSEWHERE] }),
  });
});

afterEach(async () => {
  await held.live.close();
  await remove();
});

/** Waits until the window has been told facts that fit. */
async function facts(fits: (facts: HostFacts) => boolean): Promise<HostFacts> {
  for (;;) {
    const latest = known.at(-1);
    if (latest !== undefined && fits(latest)) return latest;
    await new Promise<void>((wake) => waiting.push(wake));
  }
}

async function signalled(fits: (signal: PageSignal) => boolean): Promise<PageSignal> {
  for (;;) {
    const found = signals.find(fits);
    if (found !== undefined) return found;
    await new Promise<void>((wake) => waiting.push(wake));
  }
}

const url = (key: string) => `${socketAddress(held.link, 'check')}&page=${key}`;

async function testPage(key = KEY): Promise<SealedSocket> {
  const socket = new SealedSocket(url(key));
  await opened(socket);
  return socket;
}

const say = (socket: SealedSocket, request: CheckRequest) => socket.send(JSON.stringify(request));
const report = (body: string) =>
  fetch(new URL('check/report', held.link), { method: 'POST', body });

it('[H42] whoever comes from another machine is counted once, whatever is asked for', async () => {
  expect(held.live.roomCheck.facts().visitors).toBe(0);
  await fetch(new URL('/', held.link));
  await fetch(new URL('/nothing', held.link));
  expect((await facts(({ visitors }) => visitors > 0)).visitors).toBe(1);
});

it('[H42] what comes from this laptop itself says nothing about the room', async () => {
  const [folder, removeFolder] = await dataFolder();
  const own = await hold(folder, true);
  try {
    await fetch(own.link);
    const page = await Page.open(own.link);
    await page.next('lobby');
    const socket = new SealedSocket(`${socketAddress(own.link, 'check')}&page=${KEY}`);
    await opened(socket);
    const { visitors, connected, pages } = await own.live.roomCheck.look();
    expect({ visitors, connected }).toEqual({ visitors: 0, connected: 0 });
    expect(pages).toMatchObject([{ own: true, routed: false }]);
    socket.terminate();
    page.close();
  } finally {
    await own.live.close();
    await removeFolder();
  }
});

it('[H42] pages of the session count while they are connected', async () => {
  const page = await Page.open(held.link);
  await facts(({ connected }) => connected === 1);
  page.close();
  await facts(({ connected }) => connected === 0);
});

it('[H42] with another address everything is forgotten until it comes again', async () => {
  const page = await Page.open(held.link);
  await page.next('lobby');
  const socket = await testPage();
  await facts(({ connected, pages }) => connected === 1 && pages.length === 1);
  const closed = new Promise((done) => socket.once('close', done));
  held.live.roomCheck.show([{ address: '192.0.2.8', network: 'eth0' }], '192.0.2.8');
  const before = held.live.roomCheck.facts();
  expect(before).toMatchObject({ visitors: 0, connected: 0, pages: [], door: 'unknown' });
  expect(before.addresses).toEqual([
    { address: '192.0.2.8', network: 'eth0', kind: 'public', chosen: true },
  ]);
  await closed;
  page.say({ type: 'ping' });
  await page.next('pong');
  expect(held.live.roomCheck.facts()).toMatchObject({ visitors: 1, connected: 1 });
  page.close();
});

it('[H41] a test page says how it went, and keeps its number over a reload', async () => {
  const first = await testPage();
  say(first, { type: 'live', ms: 4.4 });
  const { pages } = await facts((now) => now.pages[0]?.live === 'works');
  expect(pages).toEqual([
    {
      number: 1,
      own: false,
      routed: true,
      here: true,
      live: 'works',
      direct: 'unknown',
      candidate: null,
      names: 'unknown',
      roundTripMs: 4,
    },
  ]);
  first.terminate();
  await facts((now) => now.pages[0]?.here === false);
  const other = await testPage('0000000000000000');
  const again = await testPage();
  const now = await facts((all) => all.pages.filter(({ here }) => here).length === 2);
  expect(now.pages.map(({ number, live }) => [number, live])).toEqual([
    [1, 'trying'],
    [2, 'trying'],
  ]);
  for (const socket of [other, again]) socket.terminate();
});

it('[H41] a direct connection is tried with the window, and without its answer nothing was tried', async () => {
  const socket = await testPage();
  const heard: string[] = [];
  socket.on('message', (data) => heard.push(data.toString()));
  const offer = { type: 'offer', sdp: 'v=0' };
  say(socket, { type: 'signal', signal: offer });
  expect(await signalled(({ page }) => page === 1)).toEqual({ page: 1, signal: offer });
  say(socket, { type: 'direct', works: false, candidate: null });
  await facts((now) => now.pages[0]?.direct === 'unknown');

  held.live.roomCheck.signal({ page: 1, signal: { type: 'answer', sdp: 'v=0' } });
  held.live.roomCheck.signal({ page: 7, signal: { type: 'answer', sdp: 'v=0' } });
  await new Promise((done) => socket.once('message', done));
  expect(heard).toEqual(['{"type":"signal","signal":{"type":"answer","sdp":"v=0"}}']);
  say(socket, { type: 'direct', works: false, candidate: null });
  await facts((now) => now.pages[0]?.direct === 'fails');
  say(socket, { type: 'direct', works: true, candidate: 'host' });
  await facts((now) => now.pages[0]?.direct === 'works');
  socket.terminate();
  expect(await signalled(({ signal }) => signal === null)).toEqual({ page: 1, signal: null });
});

it('[H41] a page that cannot stay connected says so by an ordinary request', async () => {
  expect((await report(JSON.stringify({ page: KEY, live: 'fails' }))).status).toBe(204);
  const { pages } = await facts((now) => now.pages.length === 1);
  expect(pages).toMatchObject([{ live: 'fails', here: false }]);
  for (const body of ['', '{}', JSON.stringify({ page: KEY, live: 'works' }), '[1]']) {
    expect((await report(body)).status).toBe(400);
  }
  const long = JSON.stringify({ page: KEY, live: 'fails', more: 'x'.repeat(10_000) });
  await expect(report(long)).rejects.toThrow();
});

it('[H41] nobody without the link gets to the test, and what is malformed or too much is not let in', async () => {
  const wrong = held.link.replace(/\/s\/.*/u, `/s/${'A'.repeat(22)}/`);
  expect(await upgradeStatus(`${wrong.replace('http', 'ws')}check`)).toBe(404);
  const asked = await fetch(`${wrong}check/report`, {
    method: 'POST',
    body: JSON.stringify({ page: KEY, live: 'fails' }),
  });
  expect(asked.status).toBe(404);
  expect(held.live.roomCheck.facts().pages).toEqual([]);

  const unnamed = await testPage('Anna');
  await new Promise((done) => unnamed.once('close', done));
  const socket = await testPage();
  const closed = new Promise<number>((done) => socket.once('close', done));
  for (let n = 0; n < WIRE_LIMITS.check.faults; n += 1) socket.send('{"type":"live","ms":-1}');
  expect(await closed).toBe(1008);
  expect((await facts((now) => now.pages[0]?.here === false)).pages[0]?.live).toBe('unknown');
});

it('[H41] no more test pages are open, or remembered, than the table allows', async () => {
  const key = (n: number) => `k${String(n).padStart(15, '0')}`;
  const sockets: SealedSocket[] = [];
  for (let n = 0; n < WIRE_LIMITS.checkPages; n += 1) sockets.push(await testPage(key(n)));
  const late = await testPage(key(99));
  expect(await new Promise((done) => late.once('close', done))).toBe(1013);
  sockets[3]?.terminate();
  await facts((now) => now.pages.some(({ here }) => !here));
  const next = await testPage(key(99));
  const full = await facts((now) => now.pages.every(({ here }) => here));
  expect(full.pages).toHaveLength(WIRE_LIMITS.checkPages);
  for (const socket of [...sockets, next]) socket.terminate();
});

it('[H44] looks whether its own door is open at the address that the code shows', async () => {
  const check = held.live.roomCheck;
  check.show([{ address: '127.0.0.1', network: 'lo' }], '127.0.0.1');
  expect((await check.look()).door).toBe('works');
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  // A listening TCP server's address is an AddressInfo; text is for pipes only.
  const { port } = other.address() as AddressInfo;
  expect(await knock('127.0.0.1', port)).toBe('works');
  other.close();
  await once(other, 'close');
  expect(await knock('127.0.0.1', port)).toBe('fails');
});

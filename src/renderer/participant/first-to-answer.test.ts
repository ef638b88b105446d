import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { WebSocket, type WebSocketServer } from 'ws';
import { SealedServer, TEST_KEY } from '../../main/host/seal/sealed.testkit';
import type { ControlSocket, Loss } from './control-socket';
import { firstToAnswer, type Race, type RaceListener } from './first-to-answer';

const ends: (() => void)[] = [];
const before = Reflect.get(globalThis, 'WebSocket');

/** Node 20 has no WebSocket of its own. This one is real, and as quiet about failures as a browser's. */
class BrowserSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    this.on('error', () => undefined);
  }
}

beforeAll(() => void Reflect.set(globalThis, 'WebSocket', BrowserSocket));
afterAll(() => void Reflect.set(globalThis, 'WebSocket', before));
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A host that answers; gives its address and how many sockets it has now. */
async function answering(): Promise<{ host: string; server: WebSocketServer }> {
  const sealed = await SealedServer.open(() => undefined);
  const { server } = sealed;
  ends.push(() => {
    for (const client of server.clients) client.terminate();
    sealed.close();
  });
  return { host: hostOf(server), server };
}

/** An address where somebody takes the connection and never says anything. */
async function mute(): Promise<string> {
  const server: Server = createServer((socket) => {
    ends.push(() => socket.destroy());
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ends.push(() => server.close());
  return hostOf(server);
}

function hostOf(server: { address: Server['address'] }): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a port expected');
  return `127.0.0.1:${address.port}`;
}

/** Nobody listens there. */
async function deaf(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const host = hostOf(server);
  await new Promise((done) => server.close(done));
  return host;
}

type Won = { readonly socket: ControlSocket; readonly host: string };

function run(hosts: readonly string[], patience?: number, key = TEST_KEY) {
  const lost: Loss[] = [];
  let told: (how: Loss) => void = () => undefined;
  const losing = new Promise<Loss>((done) => {
    told = done;
  });
  let race: Race | null = null;
  const won = new Promise<Won>((done) => {
    const listener: RaceListener = {
      onOpen: (socket, host) => done({ socket, host }),
      onText: () => undefined,
      onLost: (how) => {
        lost.push(how);
        told(how);
      },
    };
    race = firstToAnswer(hosts, (host) => `ws://${host}/control#${key}`, listener, patience);
  });
  ends.push(() => race?.drop());
  return { won, losing, lost };
}

it('[H36] the address that answers is taken, whatever the others do', async () => {
  const { host } = await answering();
  const { won, lost } = run([await mute(), await deaf(), host]);
  expect((await won).host).toBe(host);
  expect(lost).toEqual([]);
});

it('[H36] of two that answer one is kept, and its loss is told once', async () => {
  const [one, two] = [await answering(), await answering()];
  const { won, losing, lost } = run([one.host, two.host]);
  const { host } = await won;
  const [winner, loser] = host === one.host ? [one, two] : [two, one];
  await expect.poll(() => loser.server.clients.size).toBe(0);
  for (const client of winner.server.clients) client.terminate();
  expect(await losing).toBe('cut');
  expect(lost).toEqual(['cut']);
});

it('[H53] a host that goes away on purpose is told from one that is cut off', async () => {
  const { host, server } = await answering();
  const { won, losing } = run([host]);
  await won;
  for (const client of server.clients) client.close(1001, 'host is closing');
  expect(await losing).toBe('goodbye');
});

it('[H96] a host with another key than the link is told apart, and nobody else waited for', async () => {
  const { host } = await answering();
  const { losing, lost } = run([await mute(), host], undefined, TEST_KEY.replace('t', 'T'));
  expect(await losing).toBe('wrongKey');
  expect(lost).toEqual(['wrongKey']);
});

it('[H36] where nobody answers that is told once', async () => {
  const { losing, lost } = run([await deaf(), await deaf()]);
  expect(await losing).toBe('unopened');
  expect(lost).toEqual(['unopened']);
});

it('[H56] one address that says nothing does not hold up the next attempt', async () => {
  const { losing, lost } = run([await mute(), await deaf()], 20);
  expect(await losing).toBe('unopened');
  expect(lost).toEqual(['unopened']);
});

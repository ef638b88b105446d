import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { get } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import { socketAddress } from '../../shared/protocol/paths';
import { TestAuthority } from '../host/certificate/test-authority.testkit';
import { SealedSocket } from '../host/seal/sealed-socket';
import type { Hearth } from './hearth';
import { startHearth } from './hearth.testkit';
import { dataFolder } from './live.testkit';

const NAME = 'hearth.example.org';
const SESSION = { title: 'Round', question: '', groups: ['Staff'] };
let authority: TestAuthority;
let ca: Buffer;
let folder: string;
let remove: () => Promise<void>;
let hearth: Hearth;
const notices: string[] = [];

beforeAll(async () => {
  authority = new TestAuthority();
  authority.issue('good', `DNS:${NAME}`);
  authority.issue('other', `DNS:${NAME}`);
  ca = await readFile(authority.path('ca.pem'));
});
afterAll(() => authority.remove());
beforeEach(async () => {
  [folder, remove] = await dataFolder();
  notices.length = 0;
  hearth = await start();
});
afterEach(async () => {
  await hearth.stop();
  await remove();
});

const start = () => startHearth(folder, { onNotice: (sentence) => void notices.push(sentence) });
const choice = (key: string) => ({
  kind: 'pem' as const,
  certificate: authority.path('good.pem'),
  key: authority.path(key),
  name: null,
});

/** As a phone asks that trusts the authority and whose network knows the name. */
const trusting = (port: string) => ({ host: '127.0.0.1', port, servername: NAME, ca });

async function page(link: string): Promise<{ status: number | undefined; policy: string }> {
  const { port, pathname, host } = new URL(link);
  const asked = request({ ...trusting(port), path: pathname, headers: { Host: host } });
  asked.end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  const { statusCode, headers } = answer;
  return { status: statusCode, policy: String(headers['content-security-policy']) };
}

it('[H118] page and sockets go by https at the name in the certificate; the own windows by loopback', async () => {
  const state = await hearth.certificates.choose(choice('good.key'));
  expect(state).toMatchObject({ kind: 'ready', name: NAME });
  const { join: access, board } = await hearth.startSession(SESSION);
  const { protocol, hostname, port, host } = new URL(access.link);
  expect([protocol, hostname]).toEqual(['https:', NAME]);
  expect(access.address).toBe(host);
  expect(access.addresses).toEqual([{ address: NAME, network: 'certificate', chosen: true }]);

  const { status, policy } = await page(access.link);
  expect(status).toBe(200);
  expect(policy).toContain(`wss://${NAME}:${port}`);
  expect(policy).not.toMatch(/\bws:|unsafe/u);

  const address = socketAddress(access.link.replace(NAME, '127.0.0.1'), 'control');
  // Not in the types of `ws`, which hands it on.
  const options: ClientOptions & { servername: string } = { ca, servername: NAME };
  const socket = new SealedSocket(address, options);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'hello', seat: null }));
  const told = JSON.stringify((await once(socket, 'message')).map(String));
  expect(told).toContain('lobby');
  socket.terminate();

  expect(board.relayUrl.startsWith('ws://127.0.0.1:')).toBe(true);
  expect(new URL(board.relayUrl).port).not.toBe(port);
  const own = new SealedSocket(board.relayUrl);
  await once(own, 'open');
  own.terminate();
});

it('[H118] who asks by plain http is sent to the https address, and hears nothing else', async () => {
  await hearth.certificates.choose(choice('good.key'));
  const { join: access } = await hearth.startSession(SESSION);
  const { port, pathname } = new URL(access.link);
  const [answer] = await once(get({ host: '127.0.0.1', port, path: pathname }), 'response');
  answer.resume();
  expect(answer.statusCode).toBe(301);
  expect(answer.headers.location).toBe(`https://${NAME}:${port}/`);
  const plain = new WebSocket(`ws://127.0.0.1:${port}${pathname}control`);
  await once(plain, 'error');
});

it('[H118] who does not trust the authority, or says what is no TLS, takes nobody else along', async () => {
  await hearth.certificates.choose(choice('good.key'));
  const { join: access } = await hearth.startSession(SESSION);
  const { port } = new URL(access.link);
  const { ca: _, ...untrusting } = trusting(port);
  const [refused] = await once(request({ ...untrusting, path: '/' }), 'error');
  expect(String(refused)).toMatch(/certificate/u);
  const rude = connect(Number(port), '127.0.0.1');
  rude.on('error', () => undefined).resume();
  rude.write(Buffer.from([0x16, 3, 1, 255, 255, 0, 0]));
  rude.write(Buffer.alloc(70_000, 7));
  await once(rude, 'close');
  expect((await page(access.link)).status).toBe(200);
});

it('[H119] where a certificate cannot be used nothing is held by plain http in its place', async () => {
  const state = await hearth.certificates.choose(choice('other.key'));
  expect(state).toMatchObject({ kind: 'faulty', why: expect.stringContaining('does not belong') });
  await expect(hearth.startSession(SESSION)).rejects.toThrow(/does not belong.*plain http/u);
  expect(hearth.isHolding).toBe(false);
  expect(hearth.library.sessions()).toEqual([]);
  await hearth.certificates.choose(null);
  const { join: access } = await hearth.startSession(SESSION);
  expect(access.link.startsWith('http://')).toBe(true);
});

it('[H119] a session that was cut off waits until its certificate is right, or is switched off', async () => {
  await hearth.certificates.choose(choice('good.key'));
  const { view } = await hearth.startSession(SESSION);
  await hearth.stop();
  await hearth.library.changeSettings({ certificate: choice('other.key') });
  hearth = await start();
  expect(hearth.isHolding).toBe(false);
  expect(notices.join()).toContain('does not belong');
  await hearth.certificates.choose(choice('good.key'));
  expect(hearth.session?.id).toBe(view.session.id);
});

it('[K41] which files it is in is kept; nothing of a key or a passphrase is', async () => {
  await hearth.certificates.choose(choice('good.key'));
  await hearth.certificates.again(null, 'a secret passphrase');
  const { view } = await hearth.startSession(SESSION);
  const key = (await readFile(authority.path('good.key'), 'utf8')).split('\n')[1] ?? '';
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const text = await readFile(join(file.parentPath, file.name), 'latin1');
    expect(text.includes(key) || text.includes('a secret passphrase')).toBe(false);
  }
  await hearth.stop();
  hearth = await start();
  expect(hearth.session?.id).toBe(view.session.id);
  expect(await hearth.certificates.state()).toMatchObject({ kind: 'ready', name: NAME });
});

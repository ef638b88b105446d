import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { socketAddress } from '../../shared/protocol/paths';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import { askWithCode, readCodeAnswer } from '../../shared/seal/code-exchange';
import {
  dataFolder,
  entry,
  type Held,
  hold,
  JOINING,
  joinKey,
  Page,
  upgradeStatus,
} from '../app/live.testkit';
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

const base = (): string => held.link.slice(0, held.link.indexOf('/s/'));
/** What asking with this code comes to: the path of the link, or the status and what was said with it. */
async function tryCode(typed: string): Promise<string | { status: number; text: string }> {
  const asking = askWithCode(typed, randomBytes(48));
  const answer = await fetch(`${base()}/code`, {
    method: 'POST',
    body: new URLSearchParams(asking.question),
  });
  const text = await answer.text();
  const told = answer.ok ? readCodeAnswer(text) : null;
  return (told === null ? null : asking.read(told)) ?? { status: answer.status, text };
}
const WITH_SEAT = ['control', 'signalling', 'board'] as const;
const { notLetIn } = SEAL_CLOSE;

/** The link as it is now, over loopback. */
async function renewed(): Promise<string> {
  const { link } = await held.live.entrance.renewLink();
  return base() + link.slice(link.indexOf('/s/'));
}

describe('[H75] a renewed link', () => {
  it('[H75] leads in; the old link and the old code lead nobody in from then on', async () => {
    const old = held.link;
    const oldCode = (await held.live.chooseAddress(null)).code ?? '';
    const link = await renewed();
    const { code } = await held.live.chooseAddress(null);
    expect(link).not.toBe(old);
    expect(code).not.toBe(oldCode);
    expect((await fetch(old)).status).toBe(410);
    const under = (path: string) => old.replace(/#.*/u, path);
    const report = await fetch(under('check/report'), { method: 'POST', body: '{}' });
    expect(report.status).toBe(404);
    expect((await fetch(under('index.html'))).status).toBe(404);
    for (const kind of WITH_SEAT) expect(await entry(old, kind)).toBe(notLetIn);
    expect(await upgradeStatus(socketAddress(old, 'check'))).toBe(404);
    expect(await tryCode(oldCode)).toMatchObject({ status: 200 });
    expect(await tryCode(code ?? '')).toBe(link.slice(base().length));
    const newcomer = await Page.join(link, 'Dora');
    expect(newcomer.welcome.person).toBe('p1');
  });

  it('[H75] closes what came by the old one without a seat, those who wait too', async () => {
    await held.live.running.submit(
      { type: 'setAdmission', admission: 'approval' },
      { kind: 'facilitator' },
    );
    const looking = await Page.open(held.link);
    const asks = await Page.open(held.link);
    asks.say({ ...JOINING, key: joinKey(), name: 'Eve' });
    await asks.next('waits');
    await looking.next('lobby');
    const closed = [looking, asks].map(
      ({ socket }) => new Promise((done) => socket.once('close', done)),
    );
    await renewed();
    await Promise.all(closed);
    expect(held.live.entrance.waiting).toEqual([]);
  });

  it('[H76] pages with a seat stay, are told, and come back by the old link; strangers do not', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const old = held.link;
    const link = await renewed();
    expect(base() + (await anna.page.next('link')).path).toBe(link);
    expect(await anna.page.ask({ type: 'raiseHand', reply: false })).toMatchObject({
      type: 'done',
    });
    anna.page.close();
    const { seat } = anna.welcome;
    const back = await Page.open(old, seat);
    expect((await back.next('welcome')).person).toBe('p1');
    expect(base() + (await back.next('link')).path).toBe(link);
    for (const kind of WITH_SEAT) expect(await entry(old, kind, seat)).toBe('in');
    for (const forged of ['p1.forged', 'p9.x', `${seat}x`]) {
      for (const kind of WITH_SEAT) expect(await entry(old, kind, forged)).toBe(notLetIn);
    }
  });

  it('[H76] all that is so after a restart, and the old link is in neither file', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const old = held.link;
    const link = await renewed();
    await held.live.close();
    const secret = old.split('/s/')[1]?.split('/')[0] ?? '';
    for (const name of ['access.json', 'access.json.bak']) {
      const text = await readFile(join(folder, 'sessions', 'testsession', name), 'utf8');
      expect(text).not.toContain(secret);
    }
    held = await hold(folder, false);
    expect(held.link).toBe(link);
    const back = await Page.open(old, anna.welcome.seat);
    expect((await back.next('welcome')).person).toBe('p1');
    expect(await entry(old, 'control')).toBe(notLetIn);
  });

  it('[H76] the app’s own windows keep the board through a renewal', async () => {
    const { relayUrl, signallingUrl } = held.live.board();
    await renewed();
    for (const url of [relayUrl, signallingUrl]) {
      const socket = new SealedSocket(url);
      socket.on('open', () => socket.send(JSON.stringify({ type: 'ping' })));
      await once(socket, 'message');
      socket.terminate();
    }
  });
});

describe('[H74] the short code', () => {
  it('[H74] is switched off: every guess is answered alike, and the page says what to do instead', async () => {
    const right = (await held.live.chooseAddress(null)).code ?? '';
    expect((await held.live.entrance.switchCode(false)).code).toBeNull();
    const answers = await Promise.all([right, 'AAAAAA', 'no code'].map(tryCode));
    expect(answers).toEqual(answers.map(() => ({ status: 403, text: '' })));
    const page = await (await fetch(base())).text();
    expect(page).toContain('Scan the code');
    expect(page).not.toContain('<form');
    await renewed();
    expect((await held.live.chooseAddress(null)).code).toBeNull();
  });

  it('[H74] is another when it is switched on again, and stays what it is over a restart', async () => {
    const right = (await held.live.chooseAddress(null)).code ?? '';
    await held.live.entrance.switchCode(false);
    await held.live.close();
    held = await hold(folder, false);
    expect((await held.live.chooseAddress(null)).code).toBeNull();
    const { code } = await held.live.entrance.switchCode(true);
    expect(code).toHaveLength(6);
    expect(await tryCode(right)).toMatchObject({ status: 200 });
    expect(await tryCode(code ?? '')).toBe(held.link.slice(base().length));
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { testPage } from '../../../main/app/live.testkit';
import { newAccess, seatToken } from '../../../main/host/access';
import { Listener } from '../../../main/host/seal/overheard.testkit';
import { WrapUpHost } from '../../../main/host/wrap-up/wrap-up-host';
import { linkPathOf } from '../../../shared/protocol/paths';
import type { PhoneNotes } from '../../../shared/protocol/wrap-up';
import { Example } from '../../../shared/session/examples.testkit';
import { openWays } from '../ways';
import { fetchNotes } from './fetch-notes';
import { openWrapUpLine, type WrapUpLine } from './wrap-up-line';
import { LOOKING, reduceWrapUp, type WrapUpState } from './wrap-up-state';

/** Node 20 has no WebSocket of its own. This one is real, and as quiet about failures as a browser's. */
class BrowserSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    this.on('error', () => undefined);
  }
}

const access = newAccess();
const example = Example.with('Anna', 'Ben');
example.ask(1_000, { type: 'closeSession' });
const { session } = example;
const NAMES = ['WebSocket', 'location', 'document', 'window'] as const;
const before = NAMES.map((name) => [name, Reflect.get(globalThis, name)] as const);
const notes: PhoneNotes = {
  name: '2026-11-27 notes',
  html: randomBytes(200_000).toString('base64'),
  markdown: '# Notes',
};

let host: WrapUpHost;
let port = 0;
let line: WrapUpLine | null = null;
let state: WrapUpState;
let isGone: boolean;
const watchers: (() => void)[] = [];

/** As much of a browser as the line asks for: its address, and where it hears that somebody looks again. */
beforeAll(() => {
  Reflect.set(globalThis, 'WebSocket', BrowserSocket);
  Reflect.set(globalThis, 'document', new EventTarget());
  Reflect.set(globalThis, 'window', new EventTarget());
});
afterAll(() => {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(globalThis, name);
    else Reflect.set(globalThis, name, value);
  }
});
beforeEach(async () => {
  port = 0;
  state = LOOKING;
  isGone = false;
  host = await start();
});
afterEach(async () => {
  line?.dispose();
  await host.stop();
});

async function start(): Promise<WrapUpHost> {
  const parts = { session, access, page: testPage(), onPhones: () => undefined };
  const render = () => Promise.resolve(notes);
  for (let tries = 0; ; tries += 1) {
    const at = port === 0 ? 50_000 + Math.floor(Math.random() * 10_000) : port;
    try {
      const started = await WrapUpHost.start({ ...parts, render, port: at });
      port = at;
      return started;
    } catch (error) {
      if (tries > 20) throw error;
    }
  }
}

function open(person: 'p1' | 'p2'): WrapUpLine {
  const [pathname = '', key = ''] = linkPathOf(access).split('#');
  const at = `127.0.0.1:${port}`;
  Reflect.set(globalThis, 'location', { protocol: 'http:', host: at, pathname, hash: `#${key}` });
  line = openWrapUpLine({
    ways: openWays(at),
    seat: seatToken(access, person),
    onEvent: (event) => {
      state = reduceWrapUp(state, event);
      for (const watch of watchers.splice(0)) watch();
    },
    onGone: () => {
      isGone = true;
      for (const watch of watchers.splice(0)) watch();
    },
  });
  return line;
}

async function until(fits: () => boolean): Promise<void> {
  while (!fits()) await new Promise<void>((watch) => watchers.push(watch));
}

const never = () => Promise.reject(new Error('nobody asked for patience'));

it('[H131] [H132] a page hears what is offered, and fetches it piece by piece as it was made', async () => {
  const { ask } = open('p1');
  await until(() => state.at === 'there');
  expect(state.offer).toBeNull();
  await host.offer(true);
  await until(() => state.offer !== null);
  const shares: number[] = [];
  const fetched = await fetchNotes(ask, state.offer?.revision ?? 0, (s) => shares.push(s), never);
  expect(fetched).toEqual({ ok: true, notes: { ...notes, revision: 1 } });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

it('[H131] a page that loses the laptop looks for it, finds it again, and hears in the end that it is over', async () => {
  // By way of somebody who can cut it off.
  const way = await Listener.before(port);
  const laptop = port;
  port = Number(new URL(way.through(`http://127.0.0.1:${port}/`)).port);
  open('p1');
  await host.offer(true);
  await until(() => state.offer !== null);
  way.cut();
  await until(() => state.at === 'away');
  expect(state.offer).not.toBeNull();
  await host.offer(false);
  await until(() => state.at === 'there');
  expect(state).toMatchObject({ offer: null, withdrawn: true });
  await host.stop();
  await until(() => state.at === 'over');
  way.close();
  port = laptop;
});

it('[H134] whose seat is gone is told, and asks no more', async () => {
  open('p2');
  await until(() => state.at === 'there');
  const people = session.people.map((one) => (one.id === 'p2' ? { ...one, forgotten: true } : one));
  host.changed({ ...session, people });
  await until(() => isGone);
  expect(await line?.ask({ revision: 1, piece: 0 })).toMatchObject({ code: 'notConnected' });
});

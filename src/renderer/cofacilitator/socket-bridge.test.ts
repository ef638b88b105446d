import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { dataFolder, type Held, hold, Page } from '../../main/app/live.testkit';
import { cofacilitator } from '../../main/host/cofacilitators/console.testkit';
import { createFeed } from '../facilitator/app/feed';
import { openWays } from '../participant/ways';
import { type ConsoleConnection, connectConsole } from './connection';
import { consoleBoard, consoleUrl } from './console-link';
import { socketBridge } from './socket-bridge';

/** Node 20 has no WebSocket of its own. This one is real, and as quiet about failures as a browser's. */
class BrowserSocket extends WebSocket {
  constructor(url: string) {
    super(url);
    this.on('error', () => undefined);
  }
}

let folder: string;
let remove: () => Promise<void>;
let held: Held;
let connection: ConsoleConnection | null = null;

beforeAll(() => {
  vi.stubGlobal('WebSocket', BrowserSocket);
  // Nobody looks away from this page, and its device sleeps never.
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('window', new EventTarget());
});
afterAll(() => {
  vi.unstubAllGlobals();
});
beforeEach(async () => {
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
});
afterEach(async () => {
  connection?.dispose();
  await held.live.close();
  await remove();
});

/** What the page does, without its screens. */
function opened(link: string) {
  const { protocol, host, pathname, hash } = new URL(link);
  const location = { protocol, host, pathname, hash };
  const ways = openWays(host);
  const connected = connectConsole({
    urlOf: (at) => consoleUrl(location, 'console', at),
    ways,
    checkLink: async () => ((await fetch(link)).status === 404 ? false : null),
  });
  connection = connected;
  const bridge = socketBridge(connected, (room) => consoleBoard(location, ways.host.get(), room));
  return { connected, bridge, feed: createFeed(bridge, () => 0) };
}

it('[H90] the bridge over a socket answers as the window’s does, and refuses in words', async () => {
  const { connected, bridge, feed } = opened(await cofacilitator(held));
  await expect.poll(() => connected.state.get()).toMatchObject({ phase: 'connected' });
  const running = await bridge.runningSession();
  if (!running.ok || running.value === null) throw new Error('no session');
  expect(running.value.board).toMatchObject({ room: 'testsession', carriers: { peers: false } });
  feed.anew(running.value.view, running.value.join);
  const { page } = await Page.join(held.link, 'Anna');
  await expect.poll(() => feed.view.get()?.view.session.people.length).toBe(1);
  expect(await bridge.command({ type: 'giveFloor', to: 'p1' })).toEqual({ ok: true, value: null });
  await expect.poll(() => feed.view.get()?.view.session.floor.kind).toBe('held');
  expect(await bridge.closeSession()).toMatchObject({
    ok: false,
    refusal: { code: 'notAllowed', message: 'Only the facilitator can do that.' },
  });
  page.close();
});

it('[H90] after the laptop was started again it is back by itself, with the session as it is then', async () => {
  const { connected, bridge, feed } = opened(await cofacilitator(held));
  await expect.poll(() => connected.state.get()).toMatchObject({ phase: 'connected', times: 1 });
  const { page } = await Page.join(held.link, 'Anna');
  for (const type of ['pause', 'unpause'] as const) await bridge.command({ type });
  const before = await bridge.runningSession();
  if (before.ok && before.value !== null) feed.anew(before.value.view, before.value.join);
  await held.live.close();
  await expect.poll(() => connected.state.get()).toMatchObject({ phase: 'away', hostLeft: true });
  expect(await bridge.command({ type: 'pause' })).toMatchObject({
    refusal: { code: 'notConnected' },
  });
  held = await hold(folder, false);
  await expect
    .poll(() => connected.state.get(), { timeout: 15_000 })
    .toMatchObject({ phase: 'connected', times: 2 });
  // The laptop counts its events anew: what it says now is not taken for older.
  const after = await bridge.runningSession();
  if (!after.ok || after.value === null) throw new Error('no session');
  expect(after.value.view.count).toBeLessThan(feed.view.get()?.view.count ?? 0);
  feed.anew(after.value.view, after.value.join);
  expect(await bridge.command({ type: 'pause' })).toMatchObject({ ok: true });
  await expect.poll(() => feed.view.get()?.view.session.pause).not.toBeNull();
  page.close();
});

it('[H89] a console whose link was revoked says so, and nothing it asks is done', async () => {
  const { connected, bridge } = opened(await cofacilitator(held));
  await expect.poll(() => connected.state.get()).toMatchObject({ phase: 'connected' });
  const [{ id } = { id: '' }] = held.live.cofacilitators.list();
  await held.live.cofacilitators.revoke(id);
  await expect.poll(() => connected.state.get(), { timeout: 15_000 }).toEqual({ phase: 'gone' });
  expect(await bridge.command({ type: 'pause' })).toMatchObject({ ok: false });
});

import { once } from 'node:events';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addCard } from '../../shared/board/card-operations';
import { sessionFolder } from '../session/session-folder';
import { dataFolder, hold, Page } from './live.testkit';
import { RelayBoard } from './live-board.testkit';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
});
afterEach(() => remove());

it('[R1] a session that was left open goes on with the same link, people and cards', async () => {
  const first = await hold(folder, true);
  const { page, welcome } = await Page.join(first.link, 'Anna', 'g1');
  const board = await RelayBoard.open(first.link, welcome.seat);
  const card = {
    id: 'c1',
    kind: 'setback',
    text: 'Rain',
    author: 'p1',
    turn: null,
    x: 1,
    y: 2,
  } as const;
  addCard(board.doc, card, 'test');
  await board.allSaved();
  const give = { type: 'giveFloor', to: welcome.person } as const;
  await first.live.running.submit(give, { kind: 'facilitator' });
  const closed = new Promise((done) => page.socket.once('close', done));
  await first.live.close();
  await closed;

  const second = await hold(folder, false);
  expect(second.link).toBe(first.link);
  const { session } = second.live.running;
  expect(session.floor.kind).toBe('silence');
  expect(session.turns).toMatchObject([{ speakers: ['p1'], end: { why: 'interrupted' } }]);
  expect(second.live.cards()).toMatchObject([card]);
  const back = await Page.open(second.link, welcome.seat);
  expect((await back.next('welcome')).person).toBe(welcome.person);
  back.close();
  await second.live.close();
});

it('[H50] a page that came by an IPv6 address has its sockets there', async () => {
  const isThere = Object.values(networkInterfaces()).some((all) =>
    all?.some(({ address }) => address === '::1'),
  );
  const { live, link } = await hold(folder, true);
  const host = isThere ? '[::1]' : '127.0.0.1';
  const at = link.replace('127.0.0.1', host);
  const policy = (await fetch(at)).headers.get('content-security-policy');
  expect(policy).toContain(`ws://*:${new URL(link).port}`);
  expect(policy).not.toContain('[');
  const { page } = await Page.join(at, 'Anna');
  page.close();
  await live.close();
});

it('[H52] where another program has taken the port the session goes on at another, and says so', async () => {
  const first = await hold(folder, true);
  const port = Number(new URL(first.link).port);
  await first.live.close();
  const other = createServer();
  other.listen(port, '127.0.0.1');
  await once(other, 'listening');

  const second = await hold(folder, false);
  expect(new URL(second.link).port).not.toBe(String(port));
  expect(second.live.notice).toContain(`port ${port}`);
  expect(second.live.notice).toContain('scans the code');
  await second.live.close();
  other.close();

  const third = await hold(folder, false);
  expect(third.live.notice).not.toContain('port');
  await third.live.close();
});

it('[D2] a log with a torn tail opens, says so and loses only the torn record', async () => {
  const first = await hold(folder, true);
  const { page } = await Page.join(first.link, 'Anna');
  await page.ask({ type: 'raiseHand', reply: false });
  await first.live.close();
  const { events } = sessionFolder(folder, 'testsession');
  await truncate(events, (await readFile(events)).length - 3);
  const second = await hold(folder, false);
  expect(second.live.running.session.people).toHaveLength(1);
  expect(second.live.running.session.queue).toEqual([]);
  expect(second.live.notice).toContain('kept as events.log.broken-1');
  await second.live.close();
});

it('[D4] closing writes the board anew as one record, and it reads the same', async () => {
  const first = await hold(folder, true);
  const { welcome } = await Page.join(first.link, 'Anna');
  const board = await RelayBoard.open(first.link, welcome.seat);
  for (let n = 0; n < 40; n += 1) {
    const card = {
      id: `c${n}`,
      kind: 'debate',
      text: `${n}`,
      author: 'p1',
      turn: null,
      x: n,
      y: 0,
    } as const;
    addCard(board.doc, card, 'test');
  }
  await board.allSaved();
  const before = first.live.cards();
  await first.live.close();
  const second = await hold(folder, false);
  expect(second.live.cards()).toEqual(before);
  await second.live.close();
});

it('[D22] a damaged link is the same link again; with its backup lost it is a new one, and told', async () => {
  const first = await hold(folder, true);
  await first.live.close();
  const { access } = sessionFolder(folder, 'testsession');
  const turned = (await readFile(access, 'utf8')).replace(/"secret": "./u, '"secret": "_');
  await writeFile(access, turned);
  const second = await hold(folder, false);
  expect(second.link).toBe(first.link);
  expect(second.live.notice).not.toContain('link');
  await second.live.close();
  await writeFile(access, 'x');
  await writeFile(`${access}.bak`, 'x');
  const third = await hold(folder, false);
  expect(third.link).not.toBe(first.link);
  expect(third.live.notice).toContain('everybody scans the new code');
  await third.live.close();
});

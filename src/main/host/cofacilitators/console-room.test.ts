import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  COFACILITATOR_CALLS,
  COFACILITATOR_NOTICES,
} from '../../../shared/protocol/cofacilitator-table';
import { CONSOLE_NOTICES } from '../../../shared/protocol/console';
import {
  CLOSED_FOR_ANOTHER,
  MOST_COFACILITATORS,
  WIRE_LIMITS,
} from '../../../shared/protocol/limits';
import { consoleAddress } from '../../../shared/protocol/paths';
import { SEAL_CLOSE } from '../../../shared/protocol/seal-close';
import { readSealedAddress } from '../../../shared/seal/sealed-address';
import { dataFolder, type Held, hold, Page, upgradeStatus } from '../../app/live.testkit';
import { RelayBoard } from '../../app/live-board.testkit';
import { sessionFolder } from '../../session/session-folder';
import { SealedSocket } from '../seal/sealed-socket';
import { ConsolePage, cofacilitator } from './console.testkit';

let folder: string;
let remove: () => Promise<void>;
let held: Held;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
});
afterEach(async () => {
  await held.live.close();
  await remove();
});

const socketsOf = (link: string) =>
  (['console', 'board'] as const).map((kind) => consoleAddress(link, kind));

/** What a host says to a console's socket that it lets in, or the code with which it closed it. */
function entry(address: string): Promise<'in' | number> {
  return new Promise((resolve) => {
    const socket = new SealedSocket(address);
    socket.on('error', () => undefined);
    socket.on('message', () => {
      socket.terminate();
      resolve('in');
    });
    socket.on('close', resolve);
  });
}
const access = () => sessionFolder(folder, 'testsession').access;

describe('who gets in', () => {
  it('[H85] a link is told once; on disk is what it is known by, under the name it is for', async () => {
    const link = await cofacilitator(held, 'Ines');
    const token = /&as=([\w-]{43})$/u.exec(link)?.[1] ?? '';
    expect(token).not.toBe('');
    for (const file of [access(), `${access()}.bak`]) {
      const text = await readFile(file, 'utf8');
      expect(text).toContain('"Ines"');
      expect(text).not.toContain(token);
    }
    expect(held.live.cofacilitators.list()).toMatchObject([{ name: 'Ines', connected: false }]);
  });

  it('[H85] the facilitator hears whose console is open, and makes no more links than there may be', async () => {
    const link = await cofacilitator(held);
    const page = await ConsolePage.open(link);
    await expect.poll(() => held.cofacilitators.at(-1)?.[0]?.connected).toBe(true);
    page.close();
    await expect.poll(() => held.cofacilitators.at(-1)?.[0]?.connected).toBe(false);
    for (let n = 1; n < MOST_COFACILITATORS; n += 1) await cofacilitator(held);
    await expect(cofacilitator(held)).rejects.toThrow('There are 8 links already.');
  });

  it('[H88] the page is for links that work, under the room’s secret alone', async () => {
    const link = await cofacilitator(held);
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const other = link.replace(/co\/[^/]+/u, 'co/000000000000');
    const elsewhere = link.replace(/\/s\/[^/]+\//u, `/s/${'A'.repeat(22)}/`);
    for (const wrong of [other, elsewhere, held.link.replace('#', 'co//#')]) {
      expect((await fetch(wrong)).status).toBe(404);
      for (const url of socketsOf(wrong)) expect(await upgradeStatus(url)).toBe(404);
    }
    expect((await fetch(link, { method: 'POST' })).status).toBe(405);
  });

  it('[H88] a socket needs the room’s key and, inside the seal, the token of its own link', async () => {
    const [link, second] = [await cofacilitator(held), await cofacilitator(held, 'Omar')];
    const { welcome, page } = await Page.join(held.link, 'Anna');
    const none = link.replace(/&as=.*/u, '');
    const wrong = [none, `${none}&as=${'A'.repeat(43)}`, `${none}&seat=${welcome.seat}`];
    const swapped = link.replace(/&as=.*/u, /&as=.*/u.exec(second)?.[0] ?? '');
    for (const one of [...wrong, swapped]) {
      for (const url of socketsOf(one)) expect(await entry(url)).toBe(SEAL_CLOSE.notLetIn);
    }
    const otherKey = link.replace(/#[^&]+/u, `#${'A'.repeat(22)}`);
    for (const url of socketsOf(otherKey)) expect(await entry(url)).not.toBe('in');
    for (const url of socketsOf(link)) expect(await entry(url)).toBe('in');
    page.close();
  });

  it('[H88] what goes over the network has no token in it', async () => {
    const link = await cofacilitator(held);
    const token = /&as=(.*)$/u.exec(link)?.[1] ?? '';
    const { url } = readSealedAddress(consoleAddress(link, 'console'));
    expect(token).not.toBe('');
    expect(url).not.toContain(token);
    expect(link.slice(0, link.indexOf('#'))).not.toContain(token);
  });

  it('[H88] one link opens no more sockets of a kind than a seat: the oldest goes', async () => {
    const link = await cofacilitator(held);
    const pages: ConsolePage[] = [];
    for (let n = 0; n < WIRE_LIMITS.socketsPerSeat / 3; n += 1) {
      pages.push(await ConsolePage.open(link));
    }
    const other = await ConsolePage.open(await cofacilitator(held, 'Omar'));
    pages.push(await ConsolePage.open(link));
    expect(await pages[0]?.closed).toBe(CLOSED_FOR_ANOTHER);
    const open = pages.filter(({ socket }) => socket.readyState === WebSocket.OPEN);
    expect(open).toHaveLength(WIRE_LIMITS.socketsPerSeat / 3);
    expect(other.socket.readyState).toBe(WebSocket.OPEN);
    for (const page of [...pages, other]) page.close();
  });
});

describe('what a console may', () => {
  it.each(Object.entries(COFACILITATOR_CALLS))(
    '[H86] %s is as the table says',
    async (name, row) => {
      const page = await ConsolePage.open(await cofacilitator(held));
      const before = JSON.stringify([
        held.live.view().session,
        held.live.cofacilitators.list().length,
      ]);
      const what = name === 'session:command' ? { type: 'pause' } : examples[name];
      const answer = await page.ask(name, what);
      expect(row.why).not.toBe('');
      if (row.may) expect(answer.type).toBe('done');
      else {
        expect(answer).toMatchObject({ type: 'refused', code: 'notAllowed' });
        const after = [held.live.view().session, held.live.cofacilitators.list().length];
        expect(JSON.stringify(after)).toBe(before);
      }
      page.close();
    },
  );

  it('[H86] a console is told what the table says, and nothing else', () => {
    const told = Object.entries(COFACILITATOR_NOTICES).filter(([, { may }]) => may);
    expect(Object.keys(CONSOLE_NOTICES).sort()).toEqual(told.map(([name]) => name).sort());
  });
});

describe('what a console hears', () => {
  it('[H87] it is told who it is, gets the session whole, and then each thing that happens', async () => {
    const page = await ConsolePage.open(await cofacilitator(held, 'Ines'));
    expect(await page.until(({ type }) => type === 'welcome')).toMatchObject({ name: 'Ines' });
    expect(await page.ask('session:running')).toMatchObject({
      value: { join: { code: expect.any(String) }, view: { count: 1 } },
    });
    const { page: phone } = await Page.join(held.link, 'Anna');
    expect(await page.notice('session:events')).toMatchObject({
      from: 1,
      events: [{ type: 'personJoined', name: 'Anna' }],
    });
    await expect.poll(() => page.notice('session:online')).toEqual(['p1']);
    page.say({ type: 'ping' });
    await page.until(({ type }) => type === 'pong');
    page.close();
    phone.close();
  });

  it('[H87] a bad console disturbs nobody: what is malformed or too fast is dropped and counted', async () => {
    const link = await cofacilitator(held);
    const [bad, good] = [await ConsolePage.open(link), await ConsolePage.open(link)];
    for (const junk of ['', '{', '{"type":"ask"}', '{"type":"ask","request":-1}', '[]'])
      bad.say(junk);
    for (let n = 0; n < 300; n += 1) bad.say({ type: 'ping' });
    expect(await bad.closed).toBe(1008);
    expect(held.live.faults.malformed).toBeGreaterThanOrEqual(5);
    expect(held.live.faults.tooMany).toBeGreaterThan(0);
    expect(await good.ask('session:running')).toMatchObject({ type: 'done' });
    const large = await ConsolePage.open(link);
    large.say({ type: 'ask', what: 'x'.repeat(2 * WIRE_LIMITS.console.messageBytes) });
    await large.closed;
    expect(held.live.faults.oversized).toBe(1);
    good.close();
  });
});

describe('taken back', () => {
  it('[H89] its sockets end at once, and neither page nor socket opens again, also after a restart', async () => {
    const [link, other] = [await cofacilitator(held, 'Ines'), await cofacilitator(held, 'Omar')];
    const [page, stays] = [await ConsolePage.open(link), await ConsolePage.open(other)];
    const board = await RelayBoard.openAt(consoleAddress(link, 'board'));
    const boardClosed = new Promise((done) => board.socket.once('close', done));
    const [{ id } = { id: '' }] = held.live.cofacilitators.list();
    await held.live.cofacilitators.revoke(id);
    await Promise.all([page.closed, boardClosed]);
    expect(stays.socket.readyState).toBe(WebSocket.OPEN);
    const isOut = async () => {
      expect((await fetch(link)).status).toBe(404);
      for (const url of socketsOf(link)) expect(await upgradeStatus(url)).toBe(404);
      expect((await fetch(other)).status).toBe(200);
    };
    await isOut();
    await held.live.close();
    held = await hold(folder, false);
    await isOut();
    expect(await (await ConsolePage.open(other)).ask('session:running')).toMatchObject({
      type: 'done',
    });
  });

  it('[H89] nor does damage to the file bring it back from the backup', async () => {
    const link = await cofacilitator(held);
    const [{ id } = { id: '' }] = held.live.cofacilitators.list();
    await held.live.cofacilitators.revoke(id);
    await held.live.close();
    await writeFile(access(), '{');
    held = await hold(folder, false);
    expect(held.link.split('#')[0]?.slice(-24)).toBe(link.replace(/co\/.*/u, '').slice(-24));
    expect((await fetch(link)).status).toBe(404);
  });

  it('[H89] what it had on its way when it was taken back is not read any more', async () => {
    const page = await ConsolePage.open(await cofacilitator(held));
    const [{ id } = { id: '' }] = held.live.cofacilitators.list();
    for (let n = 1; n < 20; n += 1) {
      page.say({ type: 'ask', request: n, channel: 'session:command', what: { type: 'pause' } });
    }
    const revoked = held.live.cofacilitators.revoke(id);
    await page.closed;
    await revoked;
    expect(held.live.view().session.pause).toBeNull();
  });
});

/** Something that the schema of each call reads. */
const examples: Readonly<Record<string, unknown>> = {
  'session:chooseAddress': { address: '127.0.0.1' },
  'session:letIn': { who: 'all' },
  'session:turnAway': { who: 'all' },
  'session:switchCode': { on: false },
  'library:start': { title: 'Other', question: '', groups: [] },
  'library:read': { id: 'testsession' },
  'library:delete': { id: 'testsession' },
  'library:boardHistory': { id: 'testsession' },
  'library:amend': { id: 'testsession', command: { type: 'deleteTurn', turn: 't1' } },
  'library:import': { from: 'dialog' },
  'library:saveFile': { id: 'testsession' },
  'notes:agreement': { id: 'testsession', text: 'Agreed' },
  'notes:export': { id: 'testsession', format: 'html' },
  'stage:display': { id: 1 },
  'cofacilitators:make': { name: 'Another' },
  'cofacilitators:revoke': { id: 'a'.repeat(12) },
};

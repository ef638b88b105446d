import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
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
  opened,
  Page,
  upgradeStatus,
} from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';
import { SealedSocket } from './seal/sealed-socket';

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

const base = (): string => held.link.slice(0, held.link.indexOf('/s/'));
const wrong = (): string => `${base()}/s/${'A'.repeat(22)}/`;
const ws = (link: string): string => link.replace('http', 'ws');

describe('[H1] nobody without the secret of the link gets anything', () => {
  it('[H1] http: every path without the secret shows the code page at most, and nothing of the session', async () => {
    for (const path of ['/', '/index.html', '/s/', '/s//', '/s/x/', '/control', '/..%2f..%2fetc']) {
      const body = await (await fetch(base() + path)).text();
      expect(body).not.toContain('Hearth');
      expect(body).not.toContain('Test');
      expect(body).not.toContain('/s/');
    }
    expect((await fetch(wrong())).status).toBe(404);
    expect(await (await fetch(held.link)).text()).toContain('<title>Hearth</title>');
  });

  it('[H1] the control socket is refused without the secret', async () => {
    expect(await upgradeStatus(`${ws(base())}/control`)).toBe(404);
    expect(await upgradeStatus(`${ws(wrong())}control`)).toBe(404);
    expect(await upgradeStatus(socketAddress(held.link, 'control'))).toBe(101);
  });

  it('[H1] the signalling and the relay are refused without the secret, even with a seat', async () => {
    const { welcome, page } = await Page.join(held.link, 'Anna');
    for (const kind of ['signalling', 'board'] as const) {
      expect(await upgradeStatus(`${ws(base())}/${kind}`)).toBe(404);
      expect(await upgradeStatus(`${ws(wrong())}${kind}`)).toBe(404);
      expect(await entry(held.link, kind, welcome.seat)).toBe('in');
    }
    page.close();
  });

  it('[H1] the signalling and the relay are refused to whoever has no seat, or a forged one', async () => {
    for (const kind of ['signalling', 'board'] as const) {
      expect(await entry(held.link, kind)).toBe(SEAL_CLOSE.notLetIn);
      expect(await entry(held.link, kind, 'p1.forged')).toBe(SEAL_CLOSE.notLetIn);
      expect(await entry(held.link, kind, 'facilitator.forged')).toBe(SEAL_CLOSE.notLetIn);
    }
  });

  it('[H2] the code leads to the link, a wrong code does not, and guessing is slowed down', async () => {
    const code = (await held.live.chooseAddress(null)).code ?? '';
    const tryCode = async (typed: string) => {
      const asking = askWithCode(typed, randomBytes(48));
      const answer = await fetch(`${base()}/code`, {
        method: 'POST',
        body: new URLSearchParams(asking.question),
      });
      const told = readCodeAnswer(await answer.text());
      return { status: answer.status, path: told === null ? null : asking.read(told) };
    };
    const right = await tryCode(code);
    expect(base() + right.path).toBe(held.link);
    const wrongCode = code === 'AAAAAA' ? 'CCCCCC' : 'AAAAAA';
    // The host does not know that it was wrong; who asked cannot read what it said.
    expect(await tryCode(wrongCode)).toEqual({ status: 200, path: null });
    const statuses = await Promise.all(Array.from({ length: 30 }, () => tryCode(wrongCode)));
    expect(statuses.map((r) => r.status)).toContain(429);
    expect((await tryCode(code)).status).toBe(429);
  });
});

describe('[H3] joining and coming back', () => {
  it('[H3] a page that comes back with its token has the same seat', async () => {
    const first = await Page.join(held.link, 'Anna', 'g1');
    await first.page.ask({ type: 'raiseHand', reply: false });
    first.page.close();
    const again = await Page.open(held.link, first.welcome.seat);
    expect((await again.next('welcome')).person).toBe(first.welcome.person);
    expect((await again.next('own')).own).toMatchObject({ label: 'Anna', group: 'g1', hand: 1 });
    expect(held.live.running.session.people).toHaveLength(1);
    again.close();
  });

  it('[H3] a token of another session, or a forged one, leads to the lobby', async () => {
    const { welcome, page } = await Page.join(held.link, 'Anna');
    for (const token of [`${welcome.person}.forged`, 'p9.x', '', `${welcome.seat}x`]) {
      const other = await Page.open(held.link, token);
      expect((await other.next('lobby')).title).toBe('Test');
      other.close();
    }
    page.close();
  });

  it('[H3] a page that asks twice for a seat, on one socket or on two, has one seat', async () => {
    const request = { ...JOINING, key: joinKey(), name: 'Anna' };
    const first = await Page.open(held.link);
    first.say(request);
    first.say(request);
    const second = await Page.open(held.link);
    second.say(request);
    expect((await first.next('welcome')).person).toBe('p1');
    expect((await second.next('welcome')).person).toBe('p1');
    expect(held.live.running.session.people).toHaveLength(1);
    first.close();
    second.close();
  });

  it('[P2] two people of the same name are told apart on every page', async () => {
    const first = await Page.join(held.link, 'Anna');
    const second = await Page.join(held.link, 'anna');
    const room = await second.page.next('room');
    expect(room.room.people.map((p) => p.label)).toEqual(['Anna', 'anna 2']);
    first.page.close();
    second.page.close();
  });

  it('[H4] who is online follows the sockets', async () => {
    const { page, welcome } = await Page.join(held.link, 'Anna');
    expect(held.live.view().online).toEqual([welcome.person]);
    const gone = new Promise((done) => page.socket.once('close', done));
    page.close();
    await gone;
    await expect.poll(() => held.live.view().online).toEqual([]);
  });
});

describe('[H5] the floor over the wire', () => {
  it('[H5] a raised hand reaches the session and every page', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const ben = await Page.join(held.link, 'Ben');
    expect(await anna.page.ask({ type: 'raiseHand', reply: false })).toMatchObject({
      type: 'done',
    });
    const told = await ben.page.until(
      (n) => n.type === 'room' && n.room.queue[0]?.person === anna.welcome.person,
    );
    expect(told).toBeDefined();
    anna.page.close();
    ben.page.close();
  });

  it('[H5] a floor that was offered is taken and released from the phone', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const ben = await Page.join(held.link, 'Ben');
    const to = anna.welcome.person;
    await held.live.running.submit({ type: 'offerFloor', to }, { kind: 'facilitator' });
    expect(await ben.page.ask({ type: 'takeFloor' })).toMatchObject({
      type: 'refused',
      code: 'notOffered',
    });
    expect(await anna.page.ask({ type: 'takeFloor' })).toMatchObject({ type: 'done' });
    expect(held.live.running.session.floor).toMatchObject({ kind: 'held', by: [to] });
    expect(await ben.page.ask({ type: 'releaseFloor' })).toMatchObject({ code: 'notSpeaking' });
    expect(await anna.page.ask({ type: 'releaseFloor' })).toMatchObject({ type: 'done' });
    expect(held.live.running.session.floor.kind).toBe('silence');
    anna.page.close();
    ben.page.close();
  });
});

describe('[H6] the board over the relay', () => {
  const card = (id: string, text: string) =>
    ({ id, kind: 'debate', text, author: 'p1', turn: null, x: 0, y: 0 }) as const;

  it('[H6] a card of 300 KiB arrives whole, and is confirmed once it is on disk', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const ben = await Page.join(held.link, 'Ben');
    const [a, b] = await Promise.all([
      RelayBoard.open(held.link, anna.welcome.seat),
      RelayBoard.open(held.link, ben.welcome.seat),
    ]);
    const text = 'ä'.repeat(150 * 1024);
    addCard(a.doc, card('big', text), 'test');
    await a.allSaved();
    await b.until(() => cardsOf(b.doc).has('big'));
    expect(held.live.cards()).toMatchObject([{ id: 'big', text }]);
    for (const closing of [a, b, anna.page, ben.page]) closing.close();
  });

  it('[H6] a late joiner gets a board of 1 MB', async () => {
    const anna = await Page.join(held.link, 'Anna');
    const a = await RelayBoard.open(held.link, anna.welcome.seat);
    a.doc.transact(() => {
      for (let n = 0; n < 1_000; n += 1) addCard(a.doc, card(`c${n}`, 'x'.repeat(1_024)), 'test');
    });
    await a.allSaved();
    const late = await RelayBoard.open(held.link, anna.welcome.seat);
    await late.until(() => cardsOf(late.doc).size === 1_000);
    for (const closing of [a, late, anna.page]) closing.close();
  });
});

describe('[H7] one bad client disturbs nobody', () => {
  it('[H7] 10,000 malformed or oversized messages from one seat leave the session and the others as they were', async () => {
    const bad = await Page.join(held.link, 'Mallory');
    const good = await Page.join(held.link, 'Anna');
    const board = await RelayBoard.open(held.link, good.welcome.seat);
    const { seat } = bad.welcome;
    const urls = [
      socketAddress(held.link, 'control'),
      socketAddress(held.link, 'signalling', seat),
      socketAddress(held.link, 'board', seat),
    ];
    const junk: readonly (string | Buffer)[] = [
      '',
      '{',
      'null',
      '[]',
      '{"type":"join","request":0,"name":7,"group":null}',
      '{"type":"releaseFloor"}',
      '{"__proto__":{"type":"ping"}}',
      `{"type":"hello","seat":"${'x'.repeat(3_000)}"}`,
      Buffer.from([0, 2, 200, 255, 255, 255, 15]),
      Buffer.from([0, 2, 3, 9, 9, 9]),
      Buffer.from([9]),
      Buffer.alloc(0),
      'y'.repeat(200_000),
    ];
    const before = held.live.running.session;
    let sent = 0;
    while (sent < 10_000) {
      for (const url of urls) {
        const socket = new SealedSocket(url);
        await opened(socket);
        socket.on('error', () => undefined);
        const closed = new Promise((done) => socket.once('close', done));
        for (let n = 0; n < 700; n += 1) {
          const message = junk[(sent + n) % (junk.length - 1)] ?? '';
          socket.send(message);
        }
        socket.send(junk.at(-1) ?? '');
        sent += 701;
        socket.close();
        await closed;
      }
    }
    expect(held.live.running.session).toBe(before);
    const counted = Object.values(held.live.faults).reduce((sum, n) => sum + n, 0);
    expect(counted).toBeGreaterThan(3_000);
    expect(await good.page.ask({ type: 'raiseHand', reply: false })).toMatchObject({
      type: 'done',
    });
    addCard(
      board.doc,
      { id: 'ok', kind: 'debate', text: 'ok', author: 'p2', turn: null, x: 0, y: 0 },
      'test',
    );
    await board.allSaved();
    expect(held.live.cards().map(({ id }) => id)).toEqual(['ok']);
    for (const closing of [bad.page, good.page, board]) closing.close();
  }, 60_000);
});

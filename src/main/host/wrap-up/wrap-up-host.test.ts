import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WIRE_LIMITS } from '../../../shared/protocol/limits';
import { consoleLinkOf, linkOf, SOCKET_PATHS } from '../../../shared/protocol/paths';
import { SEAL_CLOSE } from '../../../shared/protocol/seal-close';
import type { PhoneNotes, Phones } from '../../../shared/protocol/wrap-up';
import { Example } from '../../../shared/session/examples.testkit';
import { JOINING, joinKey, testPage, upgradeStatus } from '../../app/live.testkit';
import { newAccess, renewedAccess, seatToken } from '../access';
import { Listener } from '../seal/overheard.testkit';
import { WrapUpPhone } from './wrap-up.testkit';
import { PortTaken, WrapUpHost } from './wrap-up-host';

const PEOPLE = Array.from({ length: 42 }, (_, n) => `Person ${n + 1}`);
const [REMOVED, FORGOTTEN] = ['p41', 'p42'] as const;

/** A session of forty that was closed; two more were removed and forgotten. */
function closedSession() {
  const example = Example.with(...PEOPLE);
  example.ask(1_000, { type: 'remove', person: REMOVED });
  example.ask(2_000, { type: 'forget', person: FORGOTTEN });
  example.ask(3_000, { type: 'closeSession' });
  return example.session;
}

const SMALL: PhoneNotes = { name: '2026-notes', html: '<!doctype html>Told', markdown: 'Told' };
/** Of letters that cannot be packed, so that it takes many pieces. */
const LARGE: PhoneNotes = { ...SMALL, html: unpackable(800_000) };

function unpackable(bytes: number): string {
  return randomBytes(bytes).toString('base64');
}

const access = newAccess();
const session = closedSession();
const tokenOf = (person: `p${number}`) => seatToken(access, person);
/** What the laptop makes; null if it cannot. */
let notes: PhoneNotes | null;
let renderings: number;
let told: Phones[];
let host: WrapUpHost;
let link: string;

beforeEach(async () => {
  notes = SMALL;
  renderings = 0;
  told = [];
  host = await begin();
  link = linkOf(`127.0.0.1:${portOf()}`, access);
});
afterEach(() => host.stop());

let port = 0;
const portOf = () => port;

/** On a port of its own: one that was free a moment ago. */
async function begin(): Promise<WrapUpHost> {
  for (let tries = 0; ; tries += 1) {
    port = 20_000 + Math.floor(Math.random() * 30_000);
    try {
      return await WrapUpHost.start({
        session,
        access,
        port,
        page: testPage(),
        render: () => {
          renderings += 1;
          return notes === null ? Promise.reject(new Error('no disk')) : Promise.resolve(notes);
        },
        onPhones: (phones) => told.push(phones),
      });
    } catch (error) {
      if (!(error instanceof PortTaken) || tries > 20) throw error;
    }
  }
}

const wait = (person: `p${number}`) => WrapUpPhone.wait(link, tokenOf(person));

describe('[H130] a host in the wrap-up', () => {
  it('[H130] has no board, no signalling, no test page, no console and no code, and lets nobody join', async () => {
    const base = link.split('#', 1)[0] ?? '';
    const ws = base.replace('http', 'ws');
    for (const path of [SOCKET_PATHS.board, SOCKET_PATHS.signalling, SOCKET_PATHS.check]) {
      expect(await upgradeStatus(`${ws}${path}`), path).toBe(404);
    }
    const co = consoleLinkOf(link, 'abcdefgh', 'token').split('#', 1)[0] ?? '';
    expect(await upgradeStatus(`${co.replace('http', 'ws')}console`)).toBe(404);
    for (const address of [`${base}check/`, co]) {
      expect((await fetch(address)).status, address).toBe(404);
    }
    expect((await fetch(base)).status).toBe(200);
    const front = await (await fetch(new URL('/', link))).text();
    expect(front).not.toContain('name="code"');

    const eve = await WrapUpPhone.connect(link);
    eve.say({ ...JOINING, request: 5, key: joinKey(), name: 'Eve' });
    expect(await eve.next('refused')).toMatchObject({ request: 5, code: 'closed' });
    const { phone } = await wait('p1');
    for (const type of ['raiseHand', 'takeFloor', 'leave', 'forget']) {
      phone.say({ type, request: 6, ...(type === 'raiseHand' && { reply: false }) });
      expect(await phone.next('refused'), type).toMatchObject({ request: 6, code: 'closed' });
    }
    expect(host.faults.malformed).toBe(5);
    eve.close();
    phone.close();
  });

  it('[H130] says that it is over when the facilitator leaves, and listens no more', async () => {
    const { phone } = await wait('p1');
    await host.stop();
    expect(await phone.next('over')).toEqual({ type: 'over' });
    expect(await phone.closed).toBe(1001);
    await expect(fetch(link)).rejects.toThrow();
  });

  it('[H130] is where the phones look for it, or not at all', async () => {
    const parts = { session, access, port, page: testPage(), onPhones: () => undefined };
    const render = () => Promise.resolve(SMALL);
    await expect(WrapUpHost.start({ ...parts, render })).rejects.toThrow(PortTaken);
  });

  it('[H131] tells a page that was away how it ended, with its own figures, and that is all', async () => {
    const phone = await WrapUpPhone.connect(link, tokenOf('p3'));
    phone.say({ type: 'hello', seat: tokenOf('p3') });
    expect(await phone.next('welcome')).toMatchObject({ person: 'p3', seat: tokenOf('p3') });
    expect(await phone.next('room')).toMatchObject({ room: { phase: 'closed' } });
    expect(await phone.next('own')).toMatchObject({ own: { label: 'Person 3', turns: 0 } });
    expect(await phone.closed).toBe(1000);
  });

  it('[H131] leads who has a seat back by a link from before a renewal, and nobody else', async () => {
    // The secret itself is kept nowhere, so the link is renewed here and now.
    const old = newAccess();
    const renewed = renewedAccess(old);
    await host.stop();
    const at = { session, access: renewed, port, page: testPage(), onPhones: () => undefined };
    host = await WrapUpHost.start({ ...at, render: () => Promise.resolve(SMALL) });
    const oldLink = linkOf(`127.0.0.1:${port}`, old);
    const token = seatToken(renewed, 'p1');
    const { phone, offer } = await WrapUpPhone.wait(oldLink, token);
    expect(offer).toEqual({ type: 'offer', offer: null });
    phone.close();
    const stranger = await WrapUpPhone.connect(oldLink);
    expect(await stranger.closed).toBe(SEAL_CLOSE.notLetIn);
  });
});

describe('[H132] the notes', () => {
  it('[H132] are rendered, packed and sealed once for forty phones that ask at the same moment', async () => {
    notes = LARGE;
    const waiting = await Promise.all(PEOPLE.slice(0, 40).map((_, n) => wait(`p${n + 1}`)));
    expect(waiting.every(({ offer }) => offer.offer === null)).toBe(true);
    await host.offer(true);
    const fetched = await Promise.all(
      waiting.map(async ({ phone }) => {
        const { offer } = await phone.next('offer');
        return phone.fetch(offer?.revision ?? 0);
      }),
    );
    expect(fetched).toHaveLength(40);
    for (const got of fetched) expect(got).toEqual(LARGE);
    const [{ phone: first }] = waiting as [(typeof waiting)[number]];
    expect(first.count).toBeGreaterThan(10);
    expect(renderings).toBe(1);
    expect(host.phones()).toMatchObject({ there: 40, fetched: 40, older: 0, isOffered: true });
    for (const { phone } of waiting) phone.close();
  });

  it('[H132] are what stands there when somebody fetches them; [H135] a change is told, and is another number', async () => {
    const { phone } = await wait('p1');
    await host.offer(true);
    const first = (await phone.next('offer')).offer?.revision ?? 0;
    expect(await phone.fetch(first)).toEqual(SMALL);
    notes = { ...SMALL, html: '<!doctype html>Said otherwise' };
    host.changed(session);
    const second = (await phone.next('offer')).offer?.revision ?? 0;
    expect(second).not.toBe(first);
    expect(await phone.ask(first, 0)).toMatchObject({ code: 'renewed' });
    expect(host.phones()).toMatchObject({ fetched: 1, older: 1 });
    expect(renderings).toBe(1);
    expect(await phone.fetch(second)).toEqual(notes);
    expect(host.phones()).toMatchObject({ fetched: 1, older: 0 });
    phone.close();
  });

  it('[H135] are given to nobody before they are offered, nor after they were taken back', async () => {
    const { phone } = await wait('p1');
    expect(await phone.ask(1, 0)).toMatchObject({ code: 'withdrawn' });
    await host.offer(true);
    const revision = (await phone.next('offer')).offer?.revision ?? 0;
    await phone.fetch(revision);
    await host.offer(false);
    expect(await phone.next('offer')).toEqual({ type: 'offer', offer: null });
    expect(await phone.ask(revision, 0)).toMatchObject({ code: 'withdrawn' });
    expect(phone.count).toBe(1);
    phone.close();
  });

  it('[H137] that are too large are not offered, nor those that cannot be made; a later try is a new one', async () => {
    const { phone } = await wait('p1');
    notes = { ...SMALL, html: unpackable(WIRE_LIMITS.notesBytes) };
    await expect(host.offer(true)).rejects.toMatchObject({
      bytes: expect.any(Number),
    });
    notes = null;
    await expect(host.offer(true)).rejects.toThrow('no disk');
    expect(host.phones().isOffered).toBe(false);
    expect(await phone.ask(1, 0)).toMatchObject({ code: 'withdrawn' });
    notes = SMALL;
    await host.offer(true);
    expect(await phone.fetch(1)).toEqual(SMALL);
    phone.close();
  });

  it('[H95] are nothing to who listens: neither as they are nor packed', async () => {
    notes = {
      ...SMALL,
      html: `<p>${'What nobody outside this room should read. '.repeat(40)}</p>`,
    };
    const listener = await Listener.before(port);
    const { phone } = await WrapUpPhone.wait(listener.through(link), tokenOf('p1'));
    await host.offer(true);
    expect(await phone.fetch(1)).toEqual(notes);
    const packed = deflateSync(JSON.stringify(notes));
    for (const { down } of listener.heard()) {
      expect(down.length).toBeGreaterThan(packed.length);
      expect(down.includes('nobody outside')).toBe(false);
      expect(down.includes(packed.subarray(8, 40))).toBe(false);
      expect(down.includes('revision')).toBe(false);
    }
    phone.close();
    listener.close();
  });

  it('[H132] have no piece beyond their last', async () => {
    const { phone } = await wait('p1');
    await host.offer(true);
    expect(await phone.ask(1, 1)).toMatchObject({ code: 'noSuchPiece' });
    phone.close();
  });
});

describe('[H133] a phone that asks too fast', () => {
  it('[H133] is told so in words, under the number that it asked with', async () => {
    await host.offer(true);
    const { phone } = await wait('p1');
    const asked = Array.from({ length: 100 }, () => phone.ask(1, 0));
    const answers = await Promise.all(asked);
    const refused = answers.filter((answer) => answer.type === 'refused');
    expect(refused.length).toBeGreaterThan(20);
    expect(refused[0]).toMatchObject({ code: 'tooMany' });
    phone.close();
  });
});

describe('[H134] who is not to have the notes', () => {
  it('[H134] a stranger with the link, a forged token, somebody removed or forgotten: none gets a piece', async () => {
    await host.offer(true);
    const forged = `${tokenOf('p1').slice(0, -1)}x`;
    const others = [forged, tokenOf(FORGOTTEN), tokenOf(REMOVED), seatToken(access, 'facilitator')];
    for (const seat of others) {
      const phone = await WrapUpPhone.connect(link, seat);
      phone.say({ type: 'wrapUp', seat });
      expect(await phone.next('gone')).toEqual({ type: 'gone' });
      expect(await phone.closed).toBe(1000);
      const again = await WrapUpPhone.connect(link, seat);
      expect(await again.ask(1, 0)).toMatchObject({ code: 'closed' });
      again.say({ type: 'hello', seat });
      const said = await again.until(({ type }) => type === 'lobby' || type === 'removed');
      expect(said).toMatchObject(
        seat === tokenOf(REMOVED)
          ? { type: 'removed' }
          : { type: 'lobby', phase: 'closed', question: '', groups: [] },
      );
      expect(again.count + phone.count).toBe(0);
    }
    const stranger = await WrapUpPhone.connect(link);
    expect(await stranger.ask(1, 0)).toMatchObject({ code: 'closed' });
    stranger.say({ type: 'hello', seat: null });
    expect(await stranger.next('lobby')).toMatchObject({ phase: 'closed', groups: [] });
    expect(stranger.count).toBe(0);
    expect(host.phones()).toMatchObject({ there: 0, fetched: 0 });
  });

  it('[H134] whoever is forgotten in the wrap-up is let go of at once, and gets nothing more', async () => {
    const [{ phone: anna }, { phone: ben }] = [await wait('p1'), await wait('p2')];
    await host.offer(true);
    await anna.fetch(1);
    const people = session.people.map((one) =>
      one.id === 'p1' ? { ...one, forgotten: true } : one,
    );
    host.changed({ ...session, people });
    expect(await anna.next('gone')).toEqual({ type: 'gone' });
    expect(await anna.closed).toBe(1000);
    await ben.until((notice) => notice.type === 'offer' && notice.offer?.revision === 2);
    expect(await ben.fetch(2)).toEqual(SMALL);
    const back = await WrapUpPhone.connect(link, tokenOf('p1'));
    back.say({ type: 'wrapUp', seat: tokenOf('p1') });
    expect(await back.next('gone')).toEqual({ type: 'gone' });
    expect(host.phones()).toMatchObject({ there: 1, fetched: 1 });
    ben.close();
  });
});

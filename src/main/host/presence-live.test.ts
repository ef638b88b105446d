import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  decodeHostFrame,
  encodePageFrame,
  type HostFrame,
  type PageFrame,
} from '../../shared/protocol/board-presence';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { socketAddress } from '../../shared/protocol/paths';
import { FIRST_STAGE_CHOICE } from '../../shared/protocol/stage';
import { dataFolder, type Held, hold, opened, Page } from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';
import { SealedSocket } from './seal/sealed-socket';

/** A page's board socket, looked at for presence only. */
class Looker {
  readonly frames: HostFrame[] = [];
  readonly places = new Map<number, unknown>();
  closedWith: number | null = null;
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: SealedSocket) {
    socket.on('message', (data, isBinary) => {
      const frame = isBinary ? decodeHostFrame(data) : null;
      if (frame === null) return;
      this.frames.push(frame);
      for (const news of frame.people) {
        if (news.gone) this.places.delete(news.seat);
        else this.places.set(news.seat, news.at);
      }
      for (const wake of this.waiting) wake();
    });
    socket.on('close', (code) => {
      this.closedWith = code;
      for (const wake of this.waiting) wake();
    });
  }

  static async open(url: string): Promise<Looker> {
    const looker = new Looker(new SealedSocket(url));
    await opened(looker.socket);
    return looker;
  }

  say(frame: PageFrame): void {
    this.socket.send(encodePageFrame(frame));
  }

  at(x: number, y: number): void {
    this.say({ type: 'own', own: { here: true, at: { x, y }, on: null } });
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((wake) => {
        const once = () => {
          this.waiting.delete(once);
          wake();
        };
        this.waiting.add(once);
      });
    }
  }

  /** Resolves when the host has read everything that was sent. */
  async read(): Promise<void> {
    this.socket.ping();
    await new Promise<void>((pong) => this.socket.once('pong', pong));
  }
}

const PART = { x: 1, y: 2, width: 300, height: 200 };
let held: Held;
let remove: () => Promise<void>;
const open: (Looker | Page)[] = [];
const seats: string[] = [];

beforeEach(async () => {
  const [folder, removeFolder] = await dataFolder();
  remove = removeFolder;
  seats.length = 0;
  held = await hold(folder, true);
});

afterEach(async () => {
  for (const one of open.splice(0)) one instanceof Looker ? one.socket.terminate() : one.close();
  await held.live.close();
  await remove();
});

async function person(name: string): Promise<Looker> {
  const { page, welcome } = await Page.join(held.link, name);
  seats.push(welcome.seat);
  const board = socketAddress(held.link, 'board', welcome.seat);
  const looker = await Looker.open(board);
  open.push(page, looker);
  return looker;
}

async function appWindow(url: string | undefined): Promise<Looker> {
  const looker = await Looker.open(url ?? '');
  open.push(looker);
  return looker;
}

it('[B51] the host says who it is, by the socket: two people never speak for each other', async () => {
  const [anna, ben] = [await person('Anna'), await person('Ben')];
  anna.at(10, 20);
  ben.at(-30, 40);
  for (const page of [anna, ben]) {
    await page.until(() => page.places.size === 2);
    expect(page.places).toEqual(
      new Map([
        [1, { x: 10, y: 20 }],
        [2, { x: -30, y: 40 }],
      ]),
    );
  }
  anna.socket.terminate();
  await ben.until(() => !ben.places.has(1));
});

it('[B55] only the facilitator leads and brings, whatever others send', async () => {
  const anna = await person('Anna');
  const stage = await appWindow(held.live.picture(FIRST_STAGE_CHOICE)?.board.relayUrl);
  const lead = await appWindow(held.live.board().relayUrl);
  const before = held.live.faults.malformed;
  anna.say({ type: 'lead', part: PART });
  anna.say({ type: 'bring', bring: { number: 1, part: PART } });
  stage.at(1, 1);
  await Promise.all([anna.read(), stage.read()]);
  expect(held.live.faults.malformed).toBe(before + 3);
  lead.say({ type: 'lead', part: PART });
  lead.say({ type: 'bring', bring: { number: 2, part: PART } });
  for (const page of [anna, stage]) {
    await page.until(() => page.frames.some(({ bring }) => bring?.number === 2));
    expect(page.frames.flatMap(({ bring }) => bring?.number ?? [])).toEqual([2]);
    expect(page.frames.at(-1)?.lead ?? page.frames.at(0)?.lead).toEqual(PART);
    expect(page.places.size).toBe(0);
  }
});

it('[B51] what is malformed or too long counts as a fault, and too many of them close the socket', async () => {
  const [mallory, anna] = [await person('Mallory'), await person('Anna')];
  const junk = [Buffer.from([1]), Buffer.from([1, 0, 255]), Buffer.alloc(200, 1)];
  for (let n = 0; n < WIRE_LIMITS.board.faults; n += 1) {
    mallory.socket.send(junk[n % junk.length] ?? '');
  }
  await mallory.until(() => mallory.closedWith !== null);
  expect(mallory.closedWith).toBe(1008);
  anna.at(5, 5);
  await anna.until(() => anna.places.has(2));
  expect([...anna.places.keys()]).toEqual([2]);
});

it('[B57] a page that does not read gets no presence piled up for it, and then the latest', async () => {
  const [slow, anna] = [await person('Ben'), await person('Anna')];
  anna.at(0, 0);
  await slow.until(() => slow.places.has(2));
  slow.socket.pause();
  const writer = await RelayBoard.open(held.link, seats[1] ?? '');
  // More than the machine's own buffers between two sockets hold.
  for (let n = 0; n < 6; n += 1) writer.doc.getMap('bulk').set(`${n}`, new Uint8Array(4 << 20));
  await writer.allSaved();
  const before = slow.frames.length;
  for (let n = 1; n <= 20; n += 1) {
    anna.at(n, n);
    await new Promise((next) => setTimeout(next, 100));
  }
  slow.socket.resume();
  await slow.until(() => JSON.stringify(slow.places.get(2)) === '{"x":20,"y":20}');
  expect(slow.frames.length - before).toBeLessThanOrEqual(3);
  writer.close();
}, 30_000);

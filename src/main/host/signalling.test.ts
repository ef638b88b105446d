import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { noFaults, SealedServer } from './seal/sealed.testkit';
import type { SealedSocket } from './seal/sealed-socket';
import { Signalling } from './signalling';

const BOARD = 'board';

type Told = {
  readonly type: string;
  readonly from?: string;
  readonly peer?: string;
  readonly peers?: readonly string[];
  readonly signal?: unknown;
};

let server: SealedServer;
let signalling: Signalling;
let accepted: WebSocket[];
let pages: Page[];

beforeEach(async () => {
  signalling = new Signalling(BOARD, noFaults(), 0);
  accepted = [];
  pages = [];
  server = await SealedServer.open((line, name) => {
    accepted.push(line.socket);
    signalling.join(line, name === 'host' ? 'facilitator' : `p${name.length}`, '192.0.2.7');
  });
});

afterEach(() => {
  signalling.dispose();
  for (const page of pages) page.socket.terminate();
  server.close();
});

/** A page's end of the signalling. */
class Page {
  readonly told: Told[] = [];
  private wake: () => void = () => undefined;

  private constructor(
    readonly name: string,
    readonly socket: SealedSocket,
  ) {
    socket.on('message', (data) => {
      // What the host says is the subject of the test: read without a schema.
      const { data: said } = JSON.parse(data.toString()) as { data?: Told };
      if (said !== undefined) this.told.push(said);
      this.wake();
    });
  }

  static async open(name: string): Promise<Page> {
    const page = new Page(name, await server.connect(name));
    pages.push(page);
    page.say({ type: 'announce', from: name });
    await page.until(() => signalling.links().has(name));
    return page;
  }

  say(data: object): void {
    this.socket.send(JSON.stringify({ type: 'publish', topic: BOARD, data }));
  }

  async until(fits: () => boolean): Promise<void> {
    // The signalling's own state is asked as well, which no message of this page need announce.
    while (!fits()) {
      await new Promise<void>((done) => {
        this.wake = done;
        setTimeout(done, 5);
      });
    }
  }

  /** Whom the host last said this page is to be linked with. */
  get neighbours(): readonly string[] {
    return this.told.findLast(({ type }) => type === 'neighbours')?.peers ?? [];
  }

  heardOf(name: string): boolean {
    return this.told.some(({ type, from }) => type === 'announce' && from === name);
  }
}

async function room(people: number): Promise<readonly Page[]> {
  const all: Page[] = [await Page.open('host')];
  for (let n = 0; n < people; n += 1) all.push(await Page.open(`page-${n}`));
  return all;
}

/** Every page was told what the host now has in mind. */
async function settled(): Promise<void> {
  for (const page of pages) {
    if (page.name === 'host' || !signalling.links().has(page.name)) continue;
    const wanted = (): readonly string[] => ['host', ...(signalling.links().get(page.name) ?? [])];
    await page.until(() => page.neighbours.toString() === wanted().toString());
  }
}

describe('[H29] the host says who meets whom', () => {
  it('[H29] every page is told its neighbours, and again only when they are others', async () => {
    const [, first] = await room(12);
    await settled();
    for (const { name, neighbours } of pages.slice(1)) {
      expect(neighbours[0]).toBe('host');
      expect(neighbours.length).toBeGreaterThanOrEqual(3);
      expect(neighbours.length).toBeLessThanOrEqual(4);
      expect(neighbours).not.toContain(name);
    }
    const tellings = first?.told.filter(({ type }) => type === 'neighbours').length;
    first?.say({ type: 'announce', from: first.name });
    const heard = first?.told.length ?? 0;
    await Page.open('page-late');
    await settled();
    const again = first?.told.slice(heard).filter(({ type }) => type === 'neighbours') ?? [];
    expect(again.length).toBe(
      (first?.told.filter(({ type }) => type === 'neighbours').length ?? 0) - (tellings ?? 0),
    );
    expect(again.length).toBeLessThanOrEqual(1);
  });

  it('[H8] of two that are to meet the one that came first hears of the other, alone', async () => {
    const all = await room(6);
    await settled();
    for (const [index, page] of all.entries()) {
      for (const other of page.neighbours) {
        const theirs = all.findIndex(({ name }) => name === other);
        const later = all[Math.max(index, theirs)];
        const earlier = all[Math.min(index, theirs)];
        if (earlier === undefined || later === undefined) throw new Error('a stranger');
        await earlier.until(() => earlier.heardOf(later.name));
        expect(later.heardOf(earlier.name)).toBe(false);
      }
    }
  });

  it('[H29] signals go to neighbours and to nobody else', async () => {
    const all = await room(10);
    await settled();
    const [, page] = all;
    const near = all.find(({ name }) => name !== 'host' && page?.neighbours.includes(name));
    const far = all.find(
      (other) =>
        other !== page && page?.neighbours.includes(other.name) === false && other.name !== 'host',
    );
    for (const other of [far, near])
      page?.say({
        type: 'signal',
        from: page.name,
        to: other?.name,
        signal: { type: 'offer', sdp: 'v=0' },
      });
    await near?.until(() => near.told.some(({ type }) => type === 'signal'));
    expect(far?.told.some(({ type }) => type === 'signal')).toBe(false);
  });

  it('[H29] a page that leaves is nobody’s neighbour, and those it had are told whom they meet now', async () => {
    const all = await room(8);
    const gone = all.at(4);
    gone?.socket.close();
    await gone?.until(() => !signalling.links().has(gone.name));
    pages = pages.filter((page) => page !== gone);
    await settled();
    for (const { neighbours } of pages) expect(neighbours).not.toContain(gone?.name);
  });

  it('[H29] a page that comes back by another socket keeps its links', async () => {
    const all = await room(9);
    await settled();
    const before = signalling.links();
    const back = await Page.open(all.at(3)?.name ?? '');
    await back.until(() => back.neighbours.length > 0);
    all.at(3)?.socket.terminate();
    await new Promise((done) => accepted[3]?.once('close', done));
    expect(signalling.links()).toEqual(before);
  });
});

describe('[H28] a neighbour that cannot be reached', () => {
  it('[H28] is replaced by another, for both', async () => {
    const all = await room(12);
    await settled();
    const [, page] = all;
    const other = page?.neighbours[1] ?? '';
    page?.say({ type: 'unreachable', from: page.name, peer: other });
    await page?.until(() => !page.neighbours.includes(other));
    await settled();
    expect(page?.neighbours.length).toBeGreaterThanOrEqual(3);
    expect(all.find(({ name }) => name === other)?.neighbours).not.toContain(page?.name);
  });

  it('[H28] is kept if one of the two has only just come back: it may have been away', async () => {
    signalling.dispose();
    signalling = new Signalling(BOARD, noFaults(), 60_000);
    await room(12);
    await settled();
    const [, page] = pages;
    const before = signalling.links();
    page?.say({ type: 'unreachable', from: page.name, peer: page.neighbours[1] });
    let answered = 0;
    for (const socket of accepted) socket.on('pong', () => (answered += 1));
    for (const socket of accepted) socket.ping();
    await page?.until(() => answered >= accepted.length);
    expect(signalling.links()).toEqual(before);
  });

  it('[H28] nobody can say so for somebody else, and nobody can shed the host', async () => {
    const all = await room(6);
    await settled();
    const before = signalling.links();
    const [, page, other] = all;
    page?.say({ type: 'unreachable', from: other?.name, peer: other?.neighbours[1] });
    page?.say({ type: 'unreachable', from: page.name, peer: 'host' });
    page?.say({ type: 'unreachable', from: page.name, peer: 'nobody' });
    await Page.open('page-after');
    pages.at(-1)?.socket.close();
    await page?.until(() => !signalling.links().has('page-after'));
    for (const [name, those] of before)
      expect(new Set(signalling.links().get(name))).toEqual(new Set(those));
  });
});

it('[H124] whose writing is paused leaves, and everybody they may be linked with is told to end that', async () => {
  const [host, first, second] = await room(2);
  await settled();
  // A third page of the same seat, whose socket is gone while its links may live on.
  const gone = await Page.open('page-9');
  gone.socket.terminate();
  await host?.until(() => !signalling.links().has('page-9'));
  const other = await Page.open('somebody');
  await settled();
  const closed = [first, second].map(
    (page) => new Promise<number>((done) => page?.socket.once('close', done)),
  );
  signalling.dismiss('p6');
  expect(await Promise.all(closed)).toEqual([1008, 1008]);
  const parted = (page: Page | undefined) =>
    page?.told.flatMap(({ type, peer }) => (type === 'part' ? [peer] : [])).sort();
  const all = ['page-0', 'page-1', 'page-9'];
  await host?.until(() => parted(host)?.length === 3);
  await other.until(() => other.neighbours.length === 1);
  expect(parted(host)).toEqual(all);
  expect(parted(other)).toEqual(['page-0', 'page-1']);
  expect([...signalling.links().keys()].filter((name) => name !== 'host')).toEqual(['somebody']);
});

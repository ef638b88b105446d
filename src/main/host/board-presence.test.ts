import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Author } from '../../shared/board/place';
import {
  decodeHostFrame,
  encodePageFrame,
  type PageFrame,
  seatNumber,
} from '../../shared/protocol/board-presence';
import { WIRE_LIMITS } from '../../shared/protocol/limits';
import { PRESENCE_PACE } from '../../shared/protocol/presence-pace';
import type { Seat } from './access';
import {
  BoardPresence,
  PRESENCE_WAITING_BYTES,
  type PresenceClient,
  type PresenceLine,
} from './board-presence';
import { BRING_LASTS_MS } from './presence-table';
import type { ForAll } from './seal/group-seal';

/** A socket of a page that the test moves by hand: fake time needs fake waiting, too. */
class Page {
  readonly isOpen = true;
  waiting = 0;
  bytes = 0;
  frames = 0;
  pings = 0;
  readonly sees = new Map<number, { at: unknown; on: string | null }>();
  lead: unknown = null;
  readonly brought: number[] = [];
  private readonly listeners = new Map<string, (() => void)[]>();
  readonly client: PresenceClient;

  constructor(
    readonly presence: BoardPresence,
    readonly seat: Seat,
  ) {
    // Presence needs these few members of a line and its socket, and calls them as ws would be called.
    this.client = presence.join(this as unknown as PresenceLine, seat);
  }

  get socket(): this {
    return this;
  }

  on(event: string, listener: () => void): this {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
    return this;
  }

  ping(): void {
    this.pings += 1;
  }

  write(sealed: ForAll): void {
    const bytes = Buffer.concat(sealed.map(({ frames }) => frames));
    const frame = decodeHostFrame(bytes);
    if (frame === null) throw new Error('unreadable');
    this.bytes += bytes.length;
    this.frames += 1;
    if (frame.lead !== undefined) this.lead = frame.lead;
    if (frame.bring !== undefined) this.brought.push(frame.bring.number);
    for (const news of frame.people) {
      if (news.gone) this.sees.delete(news.seat);
      else {
        const on = news.on === undefined ? (this.sees.get(news.seat)?.on ?? null) : news.on;
        this.sees.set(news.seat, { at: news.at, on });
      }
    }
  }

  hear(event: 'close' | 'pong' | 'message'): void {
    for (const listener of this.listeners.get(event) ?? []) listener();
  }

  say(frame: PageFrame): boolean {
    this.hear('message');
    return this.presence.read(this.client, encodePageFrame(frame));
  }

  at(x: number, y: number, on: string | null = null): boolean {
    return this.say({ type: 'own', own: { here: true, at: { x, y }, on } });
  }
}

let presence: BoardPresence;
const PART = { x: 1, y: 2, width: 300, height: 200 };
const number = (author: Author) => seatNumber(author);

beforeEach(() => {
  vi.useFakeTimers();
  // What is in the frames is looked at here, not how they are sealed.
  const key = { number: 0, bytes: new Uint8Array(32) };
  presence = new BoardPresence((bytes) => [{ key, frames: Buffer.from(bytes) }]);
});

afterEach(() => {
  presence.dispose();
  vi.useRealTimers();
});

it('[B52] everybody is told where others are and what they chose, and newcomers hear of all at once', () => {
  const [anna, ben] = [new Page(presence, 'p1'), new Page(presence, 'p2')];
  anna.at(10, 20, 'card-1');
  vi.advanceTimersByTime(200);
  anna.at(11, 21, 'card-1');
  vi.advanceTimersByTime(200);
  const late = new Page(presence, 'stage');
  vi.advanceTimersByTime(200);
  for (const page of [ben, late]) {
    expect(page.sees).toEqual(new Map([[1, { at: { x: 11, y: 21 }, on: 'card-1' }]]));
  }
  anna.at(11, 21, null);
  vi.advanceTimersByTime(200);
  expect(ben.sees.get(1)?.on).toBeNull();
});

it('[B53] who closes the page, looks away or falls silent is gone for the others', () => {
  const [anna, ben, carl, dora] = [1, 2, 3, 4].map((n) => new Page(presence, `p${n}`));
  if (!anna || !ben || !carl || !dora) throw new Error('four pages');
  for (const page of [anna, ben, carl]) page.at(1, 1);
  vi.advanceTimersByTime(200);
  expect([...dora.sees.keys()]).toEqual([1, 2, 3]);
  anna.hear('close');
  ben.say({ type: 'own', own: { here: false, at: null, on: null } });
  vi.advanceTimersByTime(200);
  expect([...dora.sees.keys()]).toEqual([3]);
  const beat = () => {
    vi.advanceTimersByTime(WIRE_LIMITS.heartbeatMs);
    for (const page of [ben, dora]) page.hear('pong');
  };
  for (let n = 0; n < 6; n += 1) beat();
  expect([...dora.sees.keys()]).toEqual([]);
  carl.hear('pong');
  vi.advanceTimersByTime(200);
  expect([...dora.sees.keys()]).toEqual([3]);
});

it('[B53] a person with two pages is where the one that spoke last is', () => {
  const [old, next, ben] = [
    new Page(presence, 'p1'),
    new Page(presence, 'p1'),
    new Page(presence, 'p2'),
  ];
  old.at(1, 1);
  next.at(2, 2);
  old.hear('close');
  vi.advanceTimersByTime(200);
  expect(ben.sees.get(1)?.at).toEqual({ x: 2, y: 2 });
});

it('[B55] only the facilitator leads and brings; the stage says nothing at all', () => {
  const [lead, anna, stage] = [
    new Page(presence, 'facilitator'),
    new Page(presence, 'p1'),
    new Page(presence, 'stage'),
  ];
  const forbidden = [
    { type: 'lead', part: PART },
    { type: 'bring', bring: { number: 1, part: PART } },
  ] as const;
  for (const frame of forbidden) {
    expect(anna.say(frame)).toBe(false);
    expect(stage.say(frame)).toBe(false);
  }
  expect(stage.at(1, 1)).toBe(false);
  vi.advanceTimersByTime(200);
  expect([anna.frames, lead.frames]).toEqual([0, 0]);
  for (const frame of forbidden) expect(lead.say(frame)).toBe(true);
  vi.advanceTimersByTime(200);
  expect([anna.lead, anna.brought, stage.brought]).toEqual([PART, [1], [1]]);
  lead.hear('close');
  vi.advanceTimersByTime(200);
  expect(anna.lead).toBeNull();
});

it('[B56] everyone is brought once: an old call is told to nobody, the same one not twice', () => {
  const [lead, anna] = [new Page(presence, 'facilitator'), new Page(presence, 'p1')];
  lead.say({ type: 'bring', bring: { number: 7, part: PART } });
  lead.say({ type: 'bring', bring: { number: 7, part: PART } });
  vi.advanceTimersByTime(1_000);
  const soon = new Page(presence, 'p2');
  vi.advanceTimersByTime(BRING_LASTS_MS);
  const late = new Page(presence, 'p3');
  vi.advanceTimersByTime(1_000);
  expect([anna.brought, soon.brought, late.brought]).toEqual([[7], [7], []]);
});

it('[B57] a page that does not keep up is told nothing, and later where everybody is by then', () => {
  const [anna, slow, ben] = [1, 2, 3].map((n) => new Page(presence, `p${n}`));
  if (!anna || !slow || !ben) throw new Error('three pages');
  slow.waiting = PRESENCE_WAITING_BYTES + 1;
  for (let n = 0; n < 100; n += 1) {
    anna.at(n, n, `card-${n}`);
    ben.at(-n, n);
    if (n === 90) ben.say({ type: 'own', own: { here: false, at: null, on: null } });
    vi.advanceTimersByTime(100);
  }
  ben.hear('close');
  expect([slow.frames, slow.pings]).toEqual([0, 0]);
  expect(anna.frames).toBeGreaterThan(50);
  slow.waiting = 0;
  vi.advanceTimersByTime(200);
  expect(slow.frames).toBe(1);
  expect(slow.sees).toEqual(new Map([[number('p1'), { at: { x: 99, y: 99 }, on: 'card-99' }]]));
});

it('[B54] a hundred people who move all the time cost each page a few KB a second, and all arrive', () => {
  const pages = Array.from({ length: 100 }, (_, n) => new Page(presence, `p${n + 1}`));
  const seconds = 10;
  for (let step = 0; step < seconds * 10; step += 1) {
    for (const [n, page] of pages.entries()) page.at(step * 7, n * 1_000);
    vi.advanceTimersByTime(100);
  }
  for (const page of pages) {
    expect(page.bytes / seconds).toBeLessThan(PRESENCE_PACE.bytesPerSecond);
    expect(page.frames).toBeLessThanOrEqual(2 * seconds + 2);
  }
  vi.advanceTimersByTime(1_000);
  for (const page of pages) {
    expect(page.sees.size).toBe(100);
    for (const { at } of page.sees.values()) {
      expect(at).toMatchObject({ x: (seconds * 10 - 1) * 7 });
    }
  }
});

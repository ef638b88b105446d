import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryHost, MemoryPage } from './two-ways.testkit';

const PAGES = 5;

const HAPPENINGS = [
  ...['write', 'write', 'write', 'write', 'erase', 'erase', 'deafen', 'deafen', 'cut', 'heal'],
  ...['die', 'last words', 'last words', 'host'],
] as const;

const happening = fc.record({
  what: fc.constantFrom(...HAPPENINGS),
  who: fc.nat(PAGES - 1),
  other: fc.nat(PAGES - 1),
  later: fc.constantFrom(0, 15, 30, 400, 3_000, 9_000),
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

class Room {
  readonly host = new MemoryHost();
  readonly pages = Array.from({ length: PAGES }, (_, n) => new MemoryPage(`page-${n}`, this.host));

  constructor() {
    this.linkAll();
    vi.advanceTimersByTime(1_000);
  }

  get alive(): readonly MemoryPage[] {
    return this.pages.filter((page) => page.alive);
  }

  /** A ring of those who are there. */
  linkAll(): void {
    const { alive } = this;
    alive.forEach((page, n) => {
      const next = alive[(n + 1) % alive.length];
      if (next !== undefined && next !== page) page.link(next);
    });
  }

  happen(what: string, who: number, other: number): void {
    const page = this.pages[who];
    const second = this.pages[other];
    if (page?.alive !== true || second?.alive !== true) return;
    if (what === 'last words' && this.alive.length > 2) {
      // Only its neighbours hear what it wrote: its socket is dead, and then so is the page.
      for (const last of ['deafen', 'write', 'erase']) this.happen(last, who, other);
      vi.advanceTimersByTime(50);
      page.die();
    }
    const text = page.doc.getText('text');
    if (what === 'write') text.insert(text.length, `${who}`);
    if (what === 'erase' && text.length > 0) text.delete(0, 1);
    if (what === 'cut') page.cut(second);
    if (what === 'heal') this.linkAll();
    if (what === 'die' && this.alive.length > 2) page.die();
    if (what === 'host' && this.host.away) this.host.away = false;
    else if (what === 'host') this.host.leave();
    if (what !== 'deafen') return;
    for (const socket of this.host.sockets) if (socket.url === page.name) socket.deaf = true;
  }

  /** What shows a page that its socket is dead: the control socket found out. */
  noticeDeaf(): void {
    for (const page of this.alive) {
      const deaf = [...this.host.sockets].some(({ url, deaf }) => deaf && url === page.name);
      if (deaf) page.relay.nudge();
    }
  }

  dispose(): void {
    for (const page of this.alive) page.die();
  }
}

const textOf = ({ doc }: { readonly doc: MemoryPage['doc'] }) => doc.getText('text').toString();

describe('[H32] whichever ways break when', () => {
  it('[H32] the host and every page end with all that any page has, also of pages that are gone', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) => {
        const room = new Room();
        for (const { what, who, other, later } of happenings) {
          room.happen(what, who, other);
          vi.advanceTimersByTime(later);
        }
        room.host.away = false;
        room.linkAll();
        room.noticeDeaf();
        vi.advanceTimersByTime(60_000);
        for (const page of room.alive) expect(textOf(page)).toBe(textOf(room.host));
        room.dispose();
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('[H31] the board lives on among the pages while the host is away', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) => {
        const room = new Room();
        for (const { what, who, other, later } of happenings) {
          room.happen(what, who, other);
          vi.advanceTimersByTime(later);
        }
        room.linkAll();
        room.noticeDeaf();
        room.host.leave();
        vi.advanceTimersByTime(60_000);
        const [first] = room.alive.map(textOf);
        for (const page of room.alive) expect(textOf(page)).toBe(first);
        room.dispose();
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('[H32] while nothing breaks, the host gets each change from its author alone', () => {
    const room = new Room();
    for (let n = 0; n < 10; n += 1) {
      room.happen('write', n % PAGES, n % PAGES);
      vi.advanceTimersByTime(n % 3);
    }
    const before = room.host.received;
    vi.advanceTimersByTime(60_000);
    expect(room.host.received - before).toBe(10);
    expect(textOf(room.host)).toHaveLength(10);
    room.dispose();
  });
});

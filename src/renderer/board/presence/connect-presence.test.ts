import { describe, expect, it } from 'vitest';
import type { PersonNews } from '../../../shared/protocol/board-presence';
import { testPage } from './presence.testkit';

const AWAY = { type: 'own', own: { here: false, at: null, on: null } };
const own = (x: number, y: number, on: string | null = null) => ({
  type: 'own',
  own: { here: true, at: { x, y }, on },
});
const moved = (seat: number, x: number): PersonNews => ({ seat, gone: false, at: { x, y: 0 } });

describe('what a page shows of its person', () => {
  it('[B52] moves go out ten times a second at most, and where the hand came to rest always', () => {
    const { presence, clock, sent } = testPage();
    presence.look(true);
    expect(sent()).toHaveLength(1);
    for (let ms = 0; ms < 1_000; ms += 10) {
      presence.point(() => ({ x: ms, y: 1 }));
      clock.pass(10);
    }
    clock.pass(1_000);
    const frames = sent();
    expect(frames.length).toBeGreaterThan(8);
    expect(frames.length).toBeLessThanOrEqual(11);
    expect(frames.at(-1)).toEqual(own(990, 1));
  });

  it('[B52] nothing goes out for what did not move, nor before the board is looked at', () => {
    const { presence, clock, sent } = testPage();
    presence.point(() => ({ x: 1, y: 1 }));
    presence.hold('card-1');
    clock.pass(1_000);
    expect(sent()).toEqual([]);
    presence.look(true);
    presence.point(() => ({ x: 5, y: 5 }));
    clock.pass(1_000);
    sent();
    for (let n = 0; n < 20; n += 1) {
      presence.point(() => ({ x: 5.3, y: 4.8 }));
      presence.hold('card-1');
      clock.pass(100);
    }
    expect(sent()).toEqual([]);
  });

  it('[B52] a hidden page says once that nobody looks, and comes back by itself', () => {
    const { presence, clock, sent, visible } = testPage();
    presence.look(true);
    presence.point(() => ({ x: 1, y: 1 }));
    clock.pass(1_000);
    sent();
    visible.set(false);
    expect(sent()).toEqual([AWAY]);
    presence.point(() => ({ x: 2, y: 2 }));
    clock.pass(1_000);
    expect(sent()).toEqual([]);
    visible.set(true);
    expect(sent()).toEqual([own(2, 2)]);
    presence.look(false);
    clock.pass(1_000);
    expect(sent()).toEqual([AWAY]);
  });

  it('[B52] a new connection is told all of it; a full one is given it when it has room', () => {
    const { presence, clock, sent, connect, block } = testPage('facilitator');
    const part = { x: 0, y: 0, width: 10, height: 10 };
    presence.look(true);
    presence.point(() => ({ x: 1, y: 1 }));
    presence.leadTo(part);
    clock.pass(1_000);
    sent();
    connect(false);
    presence.point(() => ({ x: 2, y: 2 }));
    clock.pass(5_000);
    expect(sent()).toEqual([]);
    connect(true);
    expect(sent()).toEqual([own(2, 2), { type: 'lead', part }]);
    block(true);
    presence.point(() => ({ x: 3, y: 3 }));
    clock.pass(5_000);
    block(false);
    clock.pass(100);
    expect(sent()).toEqual([own(3, 3)]);
  });

  it('[B54] where many move, each page sends seldomer', () => {
    const { presence, clock, sent, hear } = testPage();
    presence.look(true);
    hear({ people: Array.from({ length: 100 }, (_, n) => moved(n, n)) });
    sent();
    for (let ms = 0; ms < 5_000; ms += 10) {
      presence.point(() => ({ x: ms, y: 1 }));
      clock.pass(10);
    }
    expect(sent().length).toBeLessThanOrEqual(11);
  });

  it('[B55] a page that only looks sends nothing', () => {
    const { presence, clock, sent } = testPage(null);
    presence.look(true);
    presence.point(() => ({ x: 1, y: 1 }));
    presence.leadTo({ x: 0, y: 0, width: 1, height: 1 });
    clock.pass(1_000);
    expect(sent()).toEqual([]);
  });
});

describe('what a page knows of others', () => {
  it('[B53] who is there changes only as people come and go', () => {
    const { presence, hear, connect } = testPage();
    let changes = 0;
    presence.present.subscribe(() => {
      changes += 1;
    });
    hear({ people: [moved(12, 1), moved(0, 1)] });
    hear({ people: [moved(12, 2)] });
    expect(presence.present.get()).toEqual(['facilitator', 'p12']);
    expect(presence.people().get('p12')?.at).toEqual({ x: 2, y: 0 });
    expect(changes).toBe(1);
    hear({ people: [{ seat: 12, gone: true }] });
    expect(presence.present.get()).toEqual(['facilitator']);
    connect(false);
    expect([presence.present.get(), changes]).toEqual([[], 3]);
  });

  it('[B52] who has chosen a card is told to those who draw that card only', () => {
    const { presence, hear } = testPage('p1');
    const told: string[] = [];
    for (const id of ['a', 'b']) presence.onHeld(id, () => told.push(id));
    const on = (seat: number, id: string | null): PersonNews => ({
      seat,
      gone: false,
      at: { x: 1, y: 0 },
      on: id,
    });
    hear({ people: [on(2, 'a'), on(1, 'a')] });
    expect([presence.heldBy('a'), told]).toEqual([['p2'], ['a']]);
    const before = presence.heldBy('a');
    hear({ people: [moved(2, 9)] });
    expect(presence.heldBy('a')).toBe(before);
    hear({ people: [on(2, 'b')] });
    expect([presence.heldBy('a'), presence.heldBy('b')]).toEqual([[], ['p2']]);
    hear({ people: [{ seat: 2, gone: true }] });
    expect(presence.heldBy('b')).toEqual([]);
  });

  it('[B56] the same call, told again after a reconnection, is one call', () => {
    const { presence, hear, connect } = testPage();
    const bring = { number: 5, part: { x: 1, y: 1, width: 10, height: 10 } };
    hear({ bring, people: [] });
    expect(presence.call.get()?.part).toEqual(bring.part);
    presence.call.set(null);
    connect(false);
    connect(true);
    hear({ bring, people: [] });
    expect(presence.call.get()).toBeNull();
    hear({ bring: { ...bring, number: 6 }, people: [] });
    expect(presence.call.get()).not.toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../../../shared/board/geometry';
import { LINK_MEANINGS } from '../../../shared/board/link-meaning';
import { LEAST_DRAWN_ZOOM, MOST_DRAWN } from '../plane/drawn-set';
import { createSignal } from '../signal';
import { linksInSight, MOST_LINKS, nextLinks } from './links-in-sight';

const [meaning] = LINK_MEANINGS;
const link = (id: string, from: string, to: string) =>
  ({ id, from, to, meaning, author: 'p1' }) as const;
const card = (x: number, y: number): Rect => ({ x, y, width: 240, height: 120 });

function viewOf(rects: Record<string, Rect>, zoom = 1, near: readonly string[] = []) {
  return {
    camera: createSignal({ x: 0, y: 0, zoom }),
    size: createSignal({ width: 1000, height: 600 }),
    rectOf: (id: string) => rects[id] ?? null,
    index: { within: () => near },
  };
}

const session = (...links: ReturnType<typeof link>[]) => ({
  links: { all: () => links, ofCard: () => links, subscribe: () => () => {}, dispose: () => {} },
});

describe('the links drawn now', () => {
  const rects = {
    a: card(0, 0),
    b: card(500, 0),
    c: card(9000, 0),
    d: card(-9000, 0),
    e: card(9000, 9000),
  };

  it('are those with a card in sight, then those that run through it', () => {
    const board = session(
      link('1', 'd', 'c'),
      link('2', 'a', 'b'),
      link('3', 'c', 'e'),
      link('4', 'a', 'e'),
    );
    expect(linksInSight(board, viewOf(rects))).toEqual(['2', '4', '1']);
  });

  it('are none where cards are drawn cheaply, as links are then too', () => {
    const board = session(link('2', 'a', 'b'));
    expect(linksInSight(board, viewOf(rects, LEAST_DRAWN_ZOOM / 2))).toEqual([]);
    const crowd = Array.from({ length: MOST_DRAWN + 1 }, (_, n) => `c${n}`);
    expect(linksInSight(board, viewOf(rects, 1, crowd))).toEqual([]);
  });

  it('are never more than can be told apart', () => {
    const many = Array.from({ length: MOST_LINKS + 50 }, (_, n) => link(`${n}`, 'a', 'b'));
    expect(linksInSight(session(...many), viewOf(rects)).length).toBe(MOST_LINKS);
  });

  it('come some at a time until all are there, and go at once', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 60 });
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 1, max: 9 }), (before, wanted, come) => {
        let drawn: readonly string[] = before;
        for (let step = 0; step <= 60; step += 1) {
          const next = nextLinks(drawn, wanted, come);
          expect(next.every((id) => wanted.includes(id))).toBe(true);
          expect(next.filter((id) => !drawn.includes(id)).length).toBeLessThanOrEqual(come);
          if (next === drawn) break;
          drawn = next;
        }
        expect([...drawn].sort()).toEqual([...wanted].sort());
      }),
    );
  });
});

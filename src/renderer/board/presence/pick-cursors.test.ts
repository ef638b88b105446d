import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PersonHere } from './others';
import { CURSOR_IDLE_MS, MOST_NAMED, pickCursors } from './pick-cursors';

const PART = { x: 0, y: 0, width: 1_000, height: 800 };
const NOW = 100_000;
const NONE: ReadonlySet<PersonHere['author']> = new Set();
const look = { self: 'p1', now: NOW, part: PART, before: NONE } as const;

const person = (n: number, part: Partial<PersonHere> = {}): PersonHere => ({
  author: n === 0 ? 'facilitator' : `p${n}`,
  at: { x: 10 * n, y: 10 },
  on: null,
  movedAt: NOW - n,
  ...part,
});

it('[B58] of a hundred who move twelve are named, the facilitator always; the rest are dots and a number', () => {
  const people = Array.from({ length: 101 }, (_, n) => person(100 - n, { at: { x: 5, y: 5 } }));
  const picks = pickCursors(people, look);
  expect(picks.named.size).toBe(MOST_NAMED);
  expect(picks.named.has('facilitator')).toBe(true);
  expect(picks.named.has('p1')).toBe(false);
  expect([...picks.dots].filter((author) => picks.named.has(author))).toEqual([]);
  expect(picks.more).toBe(100 - MOST_NAMED);
});

it('[B58] names stay with whom they are while those move, whoever else moves', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(CURSOR_IDLE_MS - 1), { minLength: 30, maxLength: 60 }), (ages) => {
      const people = ages.map((age, n) =>
        person(n + 2, { movedAt: NOW - age, at: { x: 1, y: 1 } }),
      );
      const first = pickCursors(people, look).named;
      const shuffled = people.map((one, n) => ({ ...one, movedAt: NOW - ((n * 37) % 4_000) }));
      const next = pickCursors(shuffled, { ...look, before: first }).named;
      expect(next).toEqual(first);
    }),
  );
});

it('[B58] who has not moved for five seconds, shows no cursor or is out of sight is not drawn', () => {
  const people = [
    person(2, { movedAt: NOW - CURSOR_IDLE_MS }),
    person(3, { at: null }),
    person(4, { at: { x: 5_000, y: 10 } }),
    person(5, { movedAt: NOW - 1_000 }),
  ];
  const picks = pickCursors(people, look);
  expect([...picks.named]).toEqual(['p5']);
  expect(picks.dots.size).toBe(0);
  expect(picks.more).toBe(1);
  expect(picks.nextIdleMs).toBe(CURSOR_IDLE_MS - 1_000);
});

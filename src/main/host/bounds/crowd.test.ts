import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Crowd } from './crowd';

it('[H120] whoever comes is taken in, and never more are there than there is room for', () => {
  const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(40), fc.boolean()));
  fc.assert(
    fc.property(steps, (all) => {
      const crowd = new Crowd<string, string>({ each: 5, inAll: 9 });
      const there = new Map<string, string>();
      for (const [kind, n, leaves] of all) {
        const one = `${n}`;
        if (leaves) {
          expect(crowd.delete(one)).toBe(there.delete(one));
          continue;
        }
        const gone = crowd.add(kind, one);
        there.delete(one);
        there.set(one, kind);
        expect(gone).not.toBe(one);
        if (gone !== null) expect(there.delete(gone)).toBe(true);
        expect(crowd.size).toBe(there.size);
        expect(there.size).toBeLessThanOrEqual(9);
        for (const k of ['a', 'b', 'c']) {
          expect([...there.values()].filter((other) => other === k).length).toBeLessThanOrEqual(5);
        }
      }
    }),
  );
});

it('[H120] one address that takes all the room makes room for the others itself', () => {
  const crowd = new Crowd<string, number>({ each: 8, inAll: 10 });
  expect([1, 2].map((n) => crowd.add('guest', n))).toEqual([null, null]);
  const turnedOut = Array.from({ length: 100 }, (_, n) => crowd.add('stranger', 10 + n));
  expect(turnedOut.filter((one) => one !== null)).toEqual(
    Array.from({ length: 92 }, (_, n) => 10 + n),
  );
  expect([3, 4, 5].map((n) => crowd.add('guest', n))).toEqual([102, 103, 104]);
});

import { expect, it } from 'vitest';
import type { PersonId } from '../../../shared/session/ids';
import { Weights } from './weights';

const LIMITS = { leftOut: 10, entries: 100, bytes: 1_000, withinMs: 60_000 };

function weighing() {
  const clock = { now: 0 };
  const named: (readonly [PersonId, number, number, number])[] = [];
  const weights = new Weights(
    ({ person, leftOut, entries, bytes }) => named.push([person, leftOut, entries, bytes]),
    () => clock.now,
    LIMITS,
  );
  return { clock, named, weights };
}

it('[H125] whoever is left out often is named, and again when it has doubled', () => {
  const { named, weights } = weighing();
  for (let n = 0; n < 9; n += 1) weights.leftOut('p1');
  expect(named).toEqual([]);
  for (let n = 0; n < 31; n += 1) weights.leftOut('p1');
  weights.leftOut('p2');
  expect(named).toEqual([
    ['p1', 10, 0, 0],
    ['p1', 20, 0, 0],
    ['p1', 40, 0, 0],
  ]);
});

it('[H125] whoever adds far more than others within the time is named; a crowd that adds together is not', () => {
  const { clock, named, weights } = weighing();
  const add = (person: PersonId, entries: number, bytes = 0) =>
    weights.added(person, { entries, bytes });
  for (let n = 1; n <= 20; n += 1) add(`p${n}`, 150, 2_000);
  expect(named.filter(([person]) => person !== 'p1')).toEqual([]);
  named.length = 0;
  clock.now += 120_000;
  add('p3', 60);
  clock.now += 31_000;
  add('p4', 30);
  add('p3', 50);
  // Somebody else adds nearly half as much.
  expect(named).toEqual([]);
  add('p3', 20);
  expect(named).toEqual([['p3', 0, 130, 0]]);
  clock.now += 120_000;
  add('p5', 1, 999);
  expect(named).toHaveLength(1);
  add('p5', 1, 1);
  expect(named.at(-1)).toEqual(['p5', 0, 2, 1_000]);
});

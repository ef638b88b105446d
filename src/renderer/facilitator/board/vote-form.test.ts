import { expect, it } from 'vitest';
import { readBudget } from './vote-form';

it.each([
  ['3', 3],
  [' 20 ', 20],
  ['1', 1],
  ['0', null],
  ['21', null],
  ['', null],
  ['2.5', null],
  ['-3', null],
  ['1e1', null],
] as const)('[B40] %j dots typed are %s', (typed, budget) => {
  expect(readBudget(typed)).toBe(budget);
});

import { expect, test } from 'vitest';
import { roundWords } from './round-words';

test('[K3] a go-around says how many have had their turn, of how many, and who passed', () => {
  const round = { order: 'seat', since: 0, lap: 1, before: 'open' } as const;
  const first = { ...round, waiting: ['p3', 'p4'], passed: ['p2'], done: ['p1'] } as const;
  expect(roundWords(first)).toEqual({ done: 1, of: 4, words: '1 of 4, 1 passed' });
  expect(roundWords({ ...first, lap: 2 }).words).toBe('1 of 4, 1 passed, asked again');
});

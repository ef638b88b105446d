import { expect, it } from 'vitest';
import { roundWords, wayWords } from './way-words';

it('the order of the queue is said to everybody', () => {
  expect(wayWords({ way: 'queue', order: 'quietest' })).toBe('Queue, quietest first');
  expect(wayWords({ way: 'open', order: 'raised' })).toBe('Hands');
  expect(wayWords({ way: 'open', order: 'alternating' })).toBe('Hands, groups take turns');
});

it('a go-around says how many of all were heard, and how many passed', () => {
  expect(roundWords({ done: 7, waiting: ['p1', 'p2'], passed: [], lap: 1 })).toBe('7 of 9');
  expect(roundWords({ done: 0, waiting: ['p1'], passed: ['p2'], lap: 1 })).toBe('0 of 2, 1 passed');
});

import { expect, it } from 'vitest';
import { differenceWords } from './debate-words';

it('[K7] the difference between the sides of a debate is said in words', () => {
  const words = (...ms: readonly number[]) =>
    differenceWords(ms.map((each, n) => ({ name: `Side ${n + 1}`, ms: each })));
  expect(words(0, 0)).toBe('Nobody has spoken for a side yet.');
  expect(words(70_000, 30_000)).toBe('Side 1 has spoken 40 s longer than Side 2.');
  expect(words(30_000, 33_000)).toBe('Both sides have spoken about as long.');
  expect(words(30_000, 33_000, 31_000)).toBe('All sides have spoken about as long.');
});

import { expect, it } from 'vitest';
import { retryDelay } from './control-limits';

it('attempts wait twice as long each time, from half a second to eight', () => {
  const delays = [0, 1, 2, 3, 4, 5, 1000].map((failures) => retryDelay(failures, 0.5));
  expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
});

it('attempts of two pages differ by up to a quarter either way', () => {
  expect(retryDelay(0, 0)).toBe(375);
  expect(retryDelay(0, 1)).toBe(625);
});

import { expect, test } from 'vitest';
import { timeBoxState, typedTimeBox } from './time-box';

test('[K3] a time box fills, says what is left, and after it only how long it is over', () => {
  expect(timeBoxState(30_000, 120_000)).toEqual({
    part: 0.25,
    state: 'within',
    words: '01:30 left of 2 min',
  });
  expect(timeBoxState(100_000, 120_000)).toMatchObject({ state: 'soon' });
  expect(timeBoxState(132_000, 120_000)).toEqual({
    part: 1,
    state: 'over',
    words: '00:12 over 2 min: round off',
  });
});

test('a length of one’s own is typed in minutes, as a clock or in seconds', () => {
  const typed = (text: string) => typedTimeBox(text, 10_000, 3_600_000);
  expect(['4', '1:30', '90 s', '2,5', '0:05', 'soon', '90', ''].map(typed)).toEqual([
    240_000,
    90_000,
    90_000,
    150_000,
    null,
    null,
    null,
    null,
  ]);
});

import { expect, it } from 'vitest';
import { timeBoxView } from './time-box';

const MINUTE = 60_000;

it('[W18] a time box fills, and says in words when it is nearly over and over', () => {
  expect(timeBoxView(0, 2 * MINUTE)).toEqual({
    part: 0,
    words: 'About 2 min a turn',
    isUp: false,
  });
  expect(timeBoxView(MINUTE, 2 * MINUTE)).toMatchObject({ part: 0.5, isUp: false });
  expect(timeBoxView(1.5 * MINUTE, 2 * MINUTE)?.words).toBe('Nearly time');
  expect(timeBoxView(2 * MINUTE, 2 * MINUTE)).toMatchObject({ part: 1, isUp: true });
});

it('[W18] time over the box is not counted: the words stay the same', () => {
  expect(timeBoxView(9 * MINUTE, 2 * MINUTE)).toEqual(timeBoxView(2 * MINUTE, 2 * MINUTE));
});

it('[W18] without a time box there is nothing to see', () => {
  expect(timeBoxView(MINUTE, null)).toBeNull();
});

it('[W18] a short box is not nearly over from its beginning', () => {
  expect(timeBoxView(1_000, 20_000)?.words).toBe('About 20 s a turn');
  expect(timeBoxView(16_000, 20_000)?.words).toBe('Nearly time');
});

import { expect, it } from 'vitest';
import { type Choice, NOTHING_CHOSEN } from '../board-choice';
import { keptChoice } from './kept-choice';

const choice: Choice = {
  ...NOTHING_CHOSEN,
  selected: new Set(['a', 'b']),
  adds: true,
  linkFrom: 'a',
  link: 'l',
  editing: 'b',
};
const only = (...ids: readonly string[]) => ({
  entry: (id: string) => ids.includes(id),
  link: (id: string) => ids.includes(id),
});

it('[B136] what was taken off the board is not chosen any more, and the rest is', () => {
  expect(keptChoice(choice, only('a', 'l'))).toEqual({
    ...choice,
    selected: new Set(['a']),
    editing: null,
  });
  expect(keptChoice(choice, only('b'))).toEqual({
    ...choice,
    selected: new Set(['b']),
    linkFrom: null,
    link: null,
  });
  expect(keptChoice(choice, only())).toEqual(NOTHING_CHOSEN);
});

it('[B136] a choice of which nothing went is the very same', () => {
  expect(keptChoice(choice, only('a', 'b', 'l'))).toBe(choice);
  expect(keptChoice(NOTHING_CHOSEN, only())).toBe(NOTHING_CHOSEN);
});

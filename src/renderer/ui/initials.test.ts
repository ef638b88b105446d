import { expect, it } from 'vitest';
import { groupLetter, groupStyle } from './group-shapes';
import { initials } from './initials';

it.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['  Jean  Marie   Dupont ', 'JD'],
  ['e\u0301mile zola', 'E\u0301Z'],
  ['李小龍', '李'],
  ['🔥 team', '🔥T'],
  ['   ', '?'],
])('takes whole characters of the first and last word: %s', (name, shown) => {
  expect(initials(name)).toBe(shown);
});

it('gives a ninth group the first look again, with a letter of its own', () => {
  expect(groupStyle(8)).toBe(groupStyle(0));
  expect(groupLetter(8)).toBe('I');
  expect(groupLetter(8)).not.toBe(groupLetter(0));
});

import { expect, test } from 'vitest';
import { shortNames } from './short-names';

test('a first name is enough where nobody else has it', () => {
  const short = shortNames(['Amara Okafor', 'Jonas Lindqvist', 'Yusuf']);
  expect([...short.values()]).toEqual(['Amara', 'Jonas', 'Yusuf']);
});

test('two with the same first name are told apart, by a letter or by the whole label', () => {
  const short = shortNames(['Anna Berg', 'Anna Stein', 'Ben Ode', 'Ben Orff', 'Anna', 'Anna 2']);
  expect([...short.values()]).toEqual([
    'Anna B',
    'Anna S',
    'Ben Ode',
    'Ben Orff',
    'Anna',
    'Anna 2',
  ]);
  expect(new Set(short.values()).size).toBe(6);
});

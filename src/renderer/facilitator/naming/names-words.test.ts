import { expect, it } from 'vitest';
import type { NameLeft } from '../../../shared/notes/names-left';
import { namesWords } from './names-words';

const left = (name: string, why: NameLeft['why'] = 'asked', instead: string | null = null) => ({
  name,
  why,
  instead,
});

it('[X105] says whom a text names, why they are not to be named, and what helps', () => {
  expect(namesWords([], 'typed')).toEqual([]);
  expect(namesWords([left('Anna')], 'typed')).toEqual([
    'This names Anna, who asked to be counted only within their group.',
    'Say it otherwise: only whole names are replaced by themselves.',
  ]);
  expect(namesWords([left('Ben', 'groups'), left('Anna', 'groups')], 'recorded')).toEqual([
    'This names Ben and Anna, who are called by their groups in these notes.',
    'Write this part anew, or leave it out.',
  ]);
  expect(namesWords([left('Berg', 'shortened'), left('Anna')], 'written')).toEqual([
    'This names Anna, who asked to be counted only within their group.',
    'This names Berg, whose name is shortened in these notes.',
    'Say it otherwise, with the pencil.',
  ]);
  const many = ['A', 'B', 'C', 'D', 'E'].map((name) => left(name));
  expect(namesWords(many, 'typed')[0]).toContain('names A, B, C and 2 others, who');
  expect(namesWords(many.slice(1), 'typed')[0]).toContain('names B, C, D and somebody else, who');
});

it('[X105] says what will stand for a whole name, without asking for anything', () => {
  expect(namesWords([left('Ben Ode', 'asked', 'One of Customers')], 'typed')).toEqual([
    'In the notes “One of Customers” stands for Ben Ode.',
  ]);
});

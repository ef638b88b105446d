import { expect, it } from 'vitest';
import type { KeptEntry } from '../../../shared/board/kept-entry';
import { openReplay } from '../../../shared/board/replay';
import { minuteBefore, minuteWords } from './minute-words';

it('[K13] it is said what came, changed and went in the minute before', () => {
  const card = (text: string): KeptEntry => new Map([['text', { type: 'text', text }]]);
  const change = (id: string, entry: KeptEntry | null) => ({ home: 'cards', id, entry }) as const;
  const replay = openReplay([
    { at: 0, changes: [] },
    { at: 10_000, changes: [change('a', card('a')), change('b', card('b'))] },
    { at: 90_000, changes: [change('a', card('aa')), change('c', card('c'))] },
    { at: 95_000, changes: [change('b', null), change('d', card('d'))] },
    { at: 96_000, changes: [change('d', null)] },
  ]);
  if (replay === null) throw new Error('no replay');
  const words = (at: number) => minuteWords(minuteBefore(replay, at).figures);
  expect(words(10_000)).toBe('In the minute before: 2 cards came.');
  expect(words(80_000)).toBe('No card changed in the minute before.');
  expect(words(90_000)).toBe('In the minute before: 1 card came, 1 changed.');
  expect(words(100_000)).toBe('In the minute before: 1 card came, 1 changed, 1 went.');
  expect([...minuteBefore(replay, 100_000).ids], 'what is there is marked').toEqual(['a', 'c']);
});

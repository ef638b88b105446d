import { expect, it } from 'vitest';
import { exampleCard } from '../../../shared/board/card.testkit';
import { findable, NO_FILTER } from '../../../shared/board/find';
import { choicesOf } from './find-choices';
import { FIND_KIND_LABELS, filterWords, stateWords } from './find-words';

const NAMES = {
  author: (author: string) => (author === 'p1' ? 'Anna' : 'Ben'),
  area: () => '“What we heard”',
};

it('[B124] what is shown and why is said in a sentence', () => {
  const filter = {
    ...NO_FILTER,
    kinds: new Set(['question'] as const),
    groups: new Set(['Customers']),
  };
  const count = { count: 12, of: 1200, onlyCards: true };
  expect(stateWords(count, filter, NAMES)).toBe('12 of 1,200 cards: questions by Customers');
  expect(stateWords({ count: 1, of: 1, onlyCards: false }, NO_FILTER, NAMES)).toBe(
    '1 of 1 on the board',
  );
});

it('[B124] every condition of a filter is in the sentence', () => {
  const all = {
    kinds: new Set(['text', 'debate', 'question'] as const),
    authors: new Set(['p1', 'p2'] as const),
    groups: new Set(['Vendors']),
    since: 3,
    until: 9,
    area: 'a',
    voted: true,
    unlinked: true,
  };
  expect(filterWords(all, NAMES)).toBe(
    'debates, questions and words by Vendors, Anna or Ben, since turn 3, up to turn 9, in “What we heard”, with dots, not linked',
  );
  expect(filterWords({ ...NO_FILTER, authors: new Set(['p1']) }, NAMES)).toBe('by Anna');
});

it('[B124] only what there is can be chosen, and nobody whose name is not shown', () => {
  const names = {
    kind: (kind: keyof typeof FIND_KIND_LABELS) => FIND_KIND_LABELS[kind],
    author: (entry: { readonly author: string }) => (entry.author === 'p9' ? null : 'named'),
  };
  const entries = [
    exampleCard({ id: 'a', kind: 'question', author: 'p2', turn: 't12' }),
    exampleCard({ id: 'b', kind: 'debate', author: 'p1', turn: 't2' }),
    exampleCard({ id: 'c', kind: 'debate', author: 'p9' }),
  ].map((card) => findable(card, names));
  const choices = choicesOf(entries, NAMES.author, (author) =>
    author === 'p1' ? 'Vendors' : null,
  );
  expect(choices).toEqual({
    kinds: ['debate', 'question'],
    groups: ['Vendors'],
    people: [
      { author: 'p1', label: 'Anna' },
      { author: 'p2', label: 'Ben' },
    ],
    turns: ['t2', 't12'],
    areas: [],
  });
});

import { expect, it } from 'vitest';
import type { SessionSummary } from '../../../shared/protocol/library';
import { marksOf, narrowedTo, shelfChoices } from './shelf-choice';

const session = (id: string): SessionSummary => ({
  id,
  title: id,
  question: '',
  openedAt: 0,
  phase: 'closed',
  people: 0,
  cards: 0,
  durationMs: 0,
});
const SESSIONS = ['newest', 'older', 'oldest'].map(session);
const SHELVES = {
  series: [
    { id: 'weekly01', name: 'Weekly with vendors', sessions: ['oldest', 'newest', 'gone'] },
    { id: 'ended001', name: 'Nothing left', sessions: ['gone'] },
  ],
  tags: [
    { session: 'older', tags: ['Zebra', 'depot'] },
    { session: 'oldest', tags: ['Depot'] },
    { session: 'gone', tags: ['elsewhere'] },
  ],
};

it('[K71] each session has the marks of its series and tags', () => {
  expect(marksOf(SHELVES, 'newest')).toEqual({ series: 'Weekly with vendors', tags: [] });
  expect(marksOf(SHELVES, 'older')).toEqual({ series: null, tags: ['Zebra', 'depot'] });
});

it('[K71] the list can be narrowed to what some of it has, told with how many', () => {
  expect(shelfChoices(SHELVES, SESSIONS)).toEqual([
    { value: '', label: 'All sessions (3)' },
    { value: 'series weekly01', label: 'Weekly with vendors (2)' },
    { value: 'tag depot', label: 'Tag: depot (2)' },
    { value: 'tag zebra', label: 'Tag: Zebra (1)' },
  ]);
  expect(shelfChoices({ series: [], tags: [] }, SESSIONS)).toEqual([]);
});

it('[K71] narrowed, it has the sessions of a series or with a tag, the latest first', () => {
  const ids = (choice: Parameters<typeof narrowedTo>[0]) =>
    narrowedTo(choice, SHELVES, SESSIONS).map(({ id }) => id);
  expect(ids('')).toEqual(['newest', 'older', 'oldest']);
  expect(ids('series weekly01')).toEqual(['newest', 'oldest']);
  expect(ids('tag depot')).toEqual(['older', 'oldest']);
  expect(ids('tag nothing')).toEqual([]);
});

import { expect, it } from 'vitest';
import type { CarryOver } from '../../../shared/library/carry-over';
import { alongOf, type Chosen, NOTHING_CHOSEN, peopleOf, toggled } from './along';

const seat = { session: 'session1', person: 'p1' as const };
const carried: CarryOver = {
  from: { id: 'session1', title: 'Weekly 1', openedAt: 0 },
  title: 'Weekly 2',
  question: '',
  groups: [],
  commitments: [
    { session: 'session1', commitment: 'c1', what: 'One', who: null, by: null, isDue: false },
    { session: 'session1', commitment: 'c2', what: 'Two', who: null, by: null, isDue: false },
  ],
  digressions: ['The fax', 'The car park'],
  people: [{ seat, name: 'Ana', group: 'Staff', leader: true }],
};
const chosen: Chosen = {
  ...NOTHING_CHOSEN,
  series: { id: 'weekly', name: null },
  carried,
  withoutCommitments: toggled(new Set<number>(), 0),
  withoutDigressions: new Set([1]),
  here: new Set(['Ana']),
  broughtPeople: [
    { name: 'Ana', group: null, leader: false },
    { name: 'Ben', group: null, leader: false },
  ],
};

it('[Y21] what the facilitator leaves out is not brought along, and nobody is expected twice', () => {
  expect(alongOf(NOTHING_CHOSEN)).toBeUndefined();
  expect(alongOf(chosen)).toEqual({
    series: { id: 'weekly', name: null },
    commitments: [{ session: 'session1', commitment: 'c2' }],
    digressions: ['The fax'],
    people: [
      { name: 'Ana', group: 'Staff', leader: true, seat, here: true },
      { name: 'Ben', group: null, leader: false, seat: null, here: false },
    ],
    cards: [],
  });
  const less = { ...chosen, withoutPeople: toggled(toggled(new Set(['Ana']), 'Ana'), 'Ben') };
  expect(peopleOf(less)).toHaveLength(2);
  expect(alongOf(less)?.people).toMatchObject([{ name: 'Ana' }]);
});

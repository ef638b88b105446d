import { expect, it } from 'vitest';
import type { TurnId } from '../../../shared/session/ids';
import { plainTurn } from '../board-names';
import { type BoardVotes, NO_VOTES } from '../votes/board-votes';
import { arrangeNames, NO_PEOPLE } from './arrange-names';

const NAMES = { author: (author: string) => `<${author}>`, turn: plainTurn, shown: true };
const REVEALED: BoardVotes = {
  kind: 'revealed',
  question: null,
  counts: new Map([['a', 3]]),
  total: 3,
};
const turn = (id: TurnId) => id;

it('[B128] headings say what their cards have in common', () => {
  const people = {
    groups: [{ id: 'g1', name: 'Employees' }],
    groupOf: (author: string) => (author === 'p1' ? 'g1' : null),
  };
  const names = arrangeNames(NAMES, people, REVEALED);
  expect(names.group(names.groupOf('p1'))).toBe('Employees');
  expect(names.group(names.groupOf('p2'))).toBe('No group');
  expect(names.speaker('p1')).toBe('<p1>');
  expect(names.speaker(null)).toBe('Name not shown');
  expect(names.turns([turn('t3'), turn('t3')])).toBe('Turn 3');
  expect(names.turns([turn('t3'), turn('t7')])).toBe('Turn 3 to Turn 7');
  expect(names.turns(null)).toBe('Between turns');
  expect([names.votes(0, 0), names.votes(1, 1), names.votes(5, 2)]).toEqual([
    'No dots',
    '1 dot',
    '2 to 5 dots',
  ]);
});

it('[B128] dots that are not revealed count for nothing', () => {
  expect(arrangeNames(NAMES, NO_PEOPLE, REVEALED).votesOf('a')).toBe(3);
  expect(arrangeNames(NAMES, NO_PEOPLE, NO_VOTES).votesOf('a')).toBe(0);
});

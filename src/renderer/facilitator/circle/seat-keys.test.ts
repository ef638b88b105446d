import { expect, test } from 'vitest';
import { type SeatMove, seatAfter, seatMove } from './seat-keys';

const seats = [
  { id: 'p1', section: 'g1' },
  { id: 'p4', section: 'g1' },
  { id: 'p2', section: 'g2' },
  { id: 'p3', section: 'g3' },
];
const from = (id: string | null, move: SeatMove) => seatAfter(seats, id, move);

test('[K2] arrows go round the circle, and from group to group', () => {
  expect(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'x'].map(seatMove)).toEqual([
    'next',
    'before',
    'nextGroup',
    null,
  ]);
  expect(from('p4', 'next')).toBe('p2');
  expect(from('p3', 'next')).toBe('p1');
  expect(from('p1', 'before')).toBe('p3');
  expect(from('p4', 'nextGroup')).toBe('p2');
  expect(from('p1', 'groupBefore')).toBe('p3');
  expect(from('p2', 'last')).toBe('p3');
});

test('somebody who has left meanwhile is begun at the first seat, nobody at none', () => {
  expect(from('p9', 'next')).toBe('p4');
  expect(seatAfter([], null, 'next')).toBeNull();
});

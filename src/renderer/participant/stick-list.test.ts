import { expect, it } from 'vitest';
import { hands, heldBy, personWith, seatWith } from './seat.testkit';
import { stickChoices } from './stick-list';

const labels = (seat: Parameters<typeof stickChoices>[0], words = '') =>
  stickChoices(seat, words).map(({ person }) => person.label);

it('raised hands come first in their order, then the others by name, never oneself', () => {
  const seat = seatWith({ floor: heldBy('p1'), queue: hands('p4', 'p3') });
  expect(labels(seat)).toEqual(['Zoë Dahl', 'Cem', 'Ben']);
});

it('whoever asked not to be called on, or has left, or speaks already, is not offered', () => {
  const people = [
    personWith({ id: 'p1' }),
    personWith({ id: 'p2', callable: false }),
    personWith({ id: 'p3', present: false }),
    personWith({ id: 'p4' }),
    personWith({ id: 'p5' }),
  ];
  expect(labels(seatWith({ people, floor: heldBy('p1', 'p4') }))).toEqual(['p5']);
});

it('finds people by the beginning of each part of their name, without accents', () => {
  expect(labels(seatWith(), 'zoe')).toEqual(['Zoë Dahl']);
  expect(labels(seatWith(), ' da ')).toEqual(['Zoë Dahl']);
  expect(labels(seatWith(), 'ahl')).toEqual([]);
});

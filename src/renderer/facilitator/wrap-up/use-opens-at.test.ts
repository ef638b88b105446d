import { expect, it } from 'vitest';
import { placeKey, turnOf } from './use-opens-at';

it('[Y44] a place is known by what it is, and leads to its turn on the timeline if it is of one', () => {
  expect(placeKey({ kind: 'card', card: 'x', turn: 't3' })).toBe('card x');
  expect(placeKey({ kind: 'moment', moment: 'm2', turn: null })).toBe('moment m2');
  expect(placeKey({ kind: 'person', person: 'p4' })).toBe('person p4');
  expect(turnOf({ kind: 'card', card: 'x', turn: 't3' })).toEqual({ turn: 't3' });
  expect(turnOf({ kind: 'moment', moment: 'm2', turn: null })).toBeNull();
  expect(turnOf({ kind: 'note' })).toBeNull();
  expect(turnOf(null)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { ORDER_IDS } from '../../shared/session/queue';
import type { Seat } from './control-state';
import { floorSentence, namesOf, ordinal, pageTitle, shiftWords, wayWords } from './floor-words';
import { hands, heldBy, offeredTo, roomWith, seatWith } from './seat.testkit';

it('places are counted in words as people say them', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '22nd',
    '101st',
    '111th',
  ]);
});

it('names are put together as people say them', () => {
  const people = ['Anna', 'Ben', 'Cem'].map((label) => ({ label }));
  expect([0, 1, 2, 3].map((n) => namesOf(people.slice(0, n)))).toEqual([
    'Somebody',
    'Anna',
    'Anna and Ben',
    'Anna, Ben and Cem',
  ]);
});

it('every order that moves hands says why it lifted one', () => {
  for (const order of ORDER_IDS.filter((id) => id !== 'raised')) {
    expect(shiftWords('lifted', order)).toMatch(/^You were lifted/u);
  }
  expect(shiftWords('reply', 'quietest')).toMatch(/direct reply/u);
  expect(shiftWords('pinned', 'raised')).toMatch(/facilitator/u);
  expect(shiftWords(null, 'quietest')).toBe('');
});

describe('the way in words', () => {
  it('names the order of the queue, which is never a secret', () => {
    expect(wayWords(roomWith({ way: 'queue', order: 'quietest' }))).toContain('quietest first');
  });

  it('counts those of a go-around, who passed too', () => {
    const round = { waiting: ['p1'], passed: ['p2'], done: 3, lap: 1 } as const;
    expect(wayWords(roomWith({ way: 'goAround', round }))).toContain('3 heard, 2 to come');
  });
});

describe('the floor in a sentence', () => {
  it.each([
    [seatWith(), 'Nobody has the floor.'],
    [
      seatWith({ floor: heldBy('p2'), queue: hands('p1') }),
      'Ben has the floor. Your hand is up, 1st in the queue.',
    ],
    [seatWith({ floor: heldBy('p2', 'p3') }), 'Ben and Cem have the floor.'],
    [seatWith({ floor: heldBy() }), 'Somebody has the floor.'],
    [seatWith({ floor: heldBy('p1') }), 'You have the floor.'],
    [
      seatWith({ floor: heldBy('p2'), queue: hands('p1'), next: 'p1', way: 'queue' }),
      'Ben has the floor. You are next.',
    ],
    [
      seatWith({ floor: offeredTo('p1') }),
      'The floor is yours if you want it. You can start speaking.',
    ],
    [seatWith({ paused: true }), 'The session is paused.'],
  ])('%# says who speaks and where one is', (seat, sentence) => {
    expect(floorSentence(seat)).toBe(sentence);
  });
});

describe('the title of the tab', () => {
  const joined = (given: Seat) => pageTitle({ phase: 'joined', seat: given });

  it('says what matters now, then the session', () => {
    expect(joined(seatWith())).toBe('Silence · Round');
    expect(joined(seatWith({ floor: heldBy('p2') }))).toBe('Ben speaks · Round');
    expect(joined(seatWith({ floor: heldBy('p2'), queue: hands('p1') }))).toBe(
      'Hand up, 1st · Round',
    );
    expect(joined(seatWith({ paused: true }))).toBe('Paused · Round');
    expect(joined(seatWith({}, { present: false }))).toBe('Out of the session · Round');
  });

  it('says the state of the connection where there is one to say', () => {
    expect(pageTitle({ phase: 'connecting', failures: 0 })).toBe('Connecting… · Hearth');
    const last = { kind: 'seat', seat: seatWith() } as const;
    expect(pageTitle({ phase: 'reconnecting', last, away: { hostLeft: false } })).toBe(
      'Reconnecting… · Round',
    );
    expect(pageTitle({ phase: 'closed', why: 'forgotten', title: 'Round', seat: null })).toBe(
      'Goodbye · Round',
    );
  });
});

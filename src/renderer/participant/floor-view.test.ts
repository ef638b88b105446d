import { describe, expect, it } from 'vitest';
import { canReply, ownFloor, waiting } from './floor-view';
import { hands, heldBy, offeredTo, SILENCE, seatWith } from './seat.testkit';

describe('what one can do about the floor', () => {
  it.each([
    ['hand down', seatWith(), { kind: 'handDown' }],
    [
      'hand up',
      seatWith({ floor: heldBy('p2'), queue: hands('p3', 'p1') }),
      { kind: 'handUp', place: 2, shift: null },
    ],
    [
      'a hand that was moved',
      seatWith({ queue: hands(['p1', 'lifted'], 'p3') }),
      { kind: 'handUp', place: 1, shift: 'lifted' },
    ],
    [
      'offered',
      seatWith({ floor: offeredTo('p1'), queue: hands('p1'), next: 'p1', way: 'queue' }),
      { kind: 'offered' },
    ],
    ['speaking', seatWith({ floor: heldBy('p1') }), { kind: 'speaking' }],
    ['speaking at the same time', seatWith({ floor: heldBy('p2', 'p1') }), { kind: 'speaking' }],
    ['offered to somebody else', seatWith({ floor: offeredTo('p2') }), { kind: 'handDown' }],
    ['nobody known speaks', seatWith({ floor: heldBy() }), { kind: 'handDown' }],
    [
      'next by the queue',
      seatWith({ floor: heldBy('p2'), queue: hands('p1'), next: 'p1', way: 'queue' }),
      { kind: 'next', hand: { place: 1, shift: null } },
    ],
  ])('[W17] %s', (_, given, own) => {
    expect(ownFloor(given)).toEqual(own);
  });

  it('[W17] in a pause nothing is offered', () => {
    const seat = seatWith({ floor: offeredTo('p1'), paused: true });
    expect(ownFloor(seat)).toEqual({ kind: 'handDown' });
  });
});

describe('where one is in a go-around', () => {
  const round = { waiting: ['p2', 'p3', 'p1'], passed: [], done: 1, lap: 1 } as const;

  it('[W17] counts who is asked earlier, but not who speaks already', () => {
    const asked = seatWith({ way: 'goAround', round, floor: offeredTo('p2'), next: 'p2' });
    expect(ownFloor(asked)).toEqual({ kind: 'round', state: 'waiting', before: 2, lap: 1 });
    const speaking = seatWith({ way: 'goAround', round, floor: heldBy('p2'), next: 'p3' });
    expect(ownFloor(speaking)).toMatchObject({ before: 1 });
  });

  it('[W17] says who is next without a hand', () => {
    const last = { ...round, waiting: ['p1'] } as const;
    const seat = seatWith({ way: 'goAround', round: last, floor: heldBy('p3'), next: 'p1' });
    expect(ownFloor(seat)).toEqual({ kind: 'next', hand: null });
  });

  it('[W17] who passed comes after everybody who waits', () => {
    const passed = { ...round, waiting: ['p3'], passed: ['p2', 'p1'] } as const;
    const seat = seatWith({ way: 'goAround', round: passed, floor: SILENCE, next: 'p3' });
    expect(ownFloor(seat)).toEqual({ kind: 'round', state: 'passed', before: 2, lap: 1 });
  });

  it('[W17] whoever had their turn is done; whoever came later has a hand as usual', () => {
    const without = { ...round, waiting: ['p2'] } as const;
    const done = seatWith({ way: 'goAround', round: without }, { round: 'done' });
    expect(ownFloor(done)).toEqual({ kind: 'round', state: 'done' });
    const late = seatWith({ way: 'goAround', round: without });
    expect(ownFloor(late)).toEqual({ kind: 'handDown' });
  });
});

it('one replies directly to somebody else, while they speak', () => {
  expect(canReply(seatWith({ floor: heldBy('p2') }))).toBe(true);
  expect(canReply(seatWith({ floor: heldBy('p1', 'p2') }))).toBe(false);
  expect(canReply(seatWith())).toBe(false);
});

it('the queue leaves out nobody it can name, and nobody out of order', () => {
  const { room } = seatWith({ queue: hands('p3', 'p9', 'p1') }).heard;
  expect(waiting(room).map((person) => person.label)).toEqual(['Cem', 'Anna']);
});

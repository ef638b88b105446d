import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../shared/session/ids';
import type { RoomFloor } from '../../shared/session/views';
import type { Seat } from './control-state';
import { floorSentence, ordinal, ownFloor, pageTitle, waiting } from './floor-view';

function seat(floor: RoomFloor, queue: readonly PersonId[] = [], present = true): Seat {
  const people = (['p1', 'p2', 'p3'] as const).map((id, n) => ({
    id,
    label: ['Anna', 'Ben', 'Cem'][n] ?? '',
    group: null,
    present: true,
  }));
  return {
    welcome: {
      type: 'welcome',
      seat: 'p1.x',
      person: 'p1',
      board: 's1',
      carriers: { peers: true, relay: true },
    },
    heard: {
      now: 0,
      heardAt: 0,
      room: { phase: 'open', title: 'Round', question: '', groups: [], people, queue, floor },
    },
    own: {
      person: 'p1',
      name: 'Anna',
      label: 'Anna',
      group: null,
      present,
      hand: null,
      turns: 0,
      spokenMs: 0,
    },
  };
}

const silence: RoomFloor = { kind: 'silence' };
const held = (by: PersonId): RoomFloor => ({ kind: 'held', by, turn: 't1', since: 0 });

describe('what one can do about the floor', () => {
  it.each([
    ['hand down', seat(silence), { kind: 'handDown' }],
    ['hand up', seat(held('p2'), ['p3', 'p1']), { kind: 'handUp', place: 2 }],
    ['offered', seat({ kind: 'offered', to: 'p1' }, ['p1']), { kind: 'offered' }],
    ['speaking', seat(held('p1')), { kind: 'speaking' }],
    ['offered to somebody else', seat({ kind: 'offered', to: 'p2' }), { kind: 'handDown' }],
  ])('%s', (_, given, own) => {
    expect(ownFloor(given)).toEqual(own);
  });

  it('the queue leaves out nobody it can name, and nobody out of order', () => {
    const { room } = seat(silence, ['p3', 'p9', 'p1']).heard;
    expect(waiting(room).map((person) => person.label)).toEqual(['Cem', 'Anna']);
  });
});

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

it('the floor in a sentence says who speaks and where one’s own hand is', () => {
  expect(floorSentence(seat(silence))).toBe('Nobody has the floor.');
  expect(floorSentence(seat(held('p2'), ['p1']))).toBe(
    'Ben has the floor. Your hand is up, 1st in the queue.',
  );
  expect(floorSentence(seat(held('p1')))).toBe('You have the floor.');
});

describe('the title of the tab', () => {
  const joined = (given: Seat) => pageTitle({ phase: 'joined', seat: given });

  it('says what matters now, then the session', () => {
    expect(joined(seat(silence))).toBe('Silence · Round');
    expect(joined(seat(held('p2')))).toBe('Ben speaks · Round');
    expect(joined(seat(held('p2'), ['p1']))).toBe('Hand up, 1st · Round');
    expect(joined(seat(silence, [], false))).toBe('You have left · Round');
  });

  it('says the state of the connection where there is one to say', () => {
    expect(pageTitle({ phase: 'connecting', failures: 0 })).toBe('Connecting… · Hearth');
    const last = { kind: 'seat', seat: seat(silence) } as const;
    expect(pageTitle({ phase: 'reconnecting', last, failures: 0 })).toBe('Reconnecting… · Round');
  });
});

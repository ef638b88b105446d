import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { history } from '../session/histories.testkit';
import { roomView } from '../session/room-view';
import type { RoomPerson } from '../session/views';
import type { WireNotice } from './control';
import { NoticeReader, peopleChanged } from './notice-reader';

/** What goes over the wire when the room is as it is now and `told` were the people told before. */
function sent(room: ReturnType<typeof roomView>, told: readonly RoomPerson[]): WireNotice[] {
  // JSON, as the wire does it: a sent notice is a copy without what is undefined.
  const { people, counts, ...state } = JSON.parse(JSON.stringify(room));
  const changed = peopleChanged(told, room.people);
  return [
    { type: 'people', all: false, people: [...changed] },
    { type: 'counts', counts },
    { type: 'room', now: 0, room: { ...state } },
  ];
}

const person = (n: number, label = `P${n}`): RoomPerson => ({
  id: `p${n}`,
  label,
  group: null,
  present: true,
  role: 'participant',
  callable: true,
});

describe('the room over the wire', () => {
  it('[W11] a page that heard every notice has the room whole, whenever people were told', () => {
    fc.assert(
      fc.property(history, ({ log, session }) => {
        fc.pre(log.length > 0);
        const reader = new NoticeReader();
        const room = roomView(session);
        const half = room.people.slice(0, Math.floor(room.people.length / 2));
        const old = half.map((one, i) => (i % 2 === 0 ? one : { ...one, present: !one.present }));
        reader.read({ type: 'people', all: true, people: [...old] });
        const read = sent(room, old).map((notice) => reader.read(notice));
        expect(read.slice(0, 2)).toEqual([null, null]);
        expect(read[2]).toEqual({ type: 'room', now: 0, room: JSON.parse(JSON.stringify(room)) });
      }),
    );
  });

  it('[W11] only who is new or has changed is told again', () => {
    const before = [person(1), person(2), person(3)];
    const after = [person(1), person(2, 'Anna'), person(3), person(4)];
    expect(peopleChanged(before, after).map(({ id }) => id)).toEqual(['p2', 'p4']);
    expect(peopleChanged(after, after)).toEqual([]);
  });

  it('[W11] what goes to everybody at a change stays below 8 KB with 150 people', () => {
    const ids = Array.from({ length: 150 }, (_, i): `p${number}` => `p${i + 1}`);
    const shift = 'receded' as const;
    const side = (n: number) => ({
      name: 'A side with a rather long name',
      people: ids.filter((_, i) => i % 2 === n),
      ms: 3_600_000,
      speakingSince: null,
    });
    const room: Omit<ReturnType<typeof roomView>, 'people' | 'counts'> = {
      phase: 'open',
      title: 'T'.repeat(160),
      question: 'Q'.repeat(400),
      groups: Array.from({ length: 12 }, (_, i) => ({
        id: `g${i + 1}` as const,
        name: 'N'.repeat(40),
      })),
      way: 'goAround',
      order: 'quietest',
      queue: ids.slice(0, 30).map((id) => ({ person: id, shift })),
      floor: { kind: 'held', by: ['p1'], turn: 't999', since: 9_999_999, reply: false },
      next: 'p2',
      round: { waiting: ids, passed: [], done: 0, lap: 1 },
      timeBoxMs: 120_000,
      paused: false,
      debate: {
        id: 'd1',
        words: 'W'.repeat(200),
        from: 1,
        outcome: null,
        sides: [side(0), side(1)],
      },
      digression: null,
      parked: [],
      celebration: null,
      vote: {
        id: 'v200',
        state: 'open',
        question: 'V'.repeat(120),
        budget: 20,
        voted: 150,
        of: 150,
      },
      boardRules: { may: 'cards', names: 'hidden' },
    };
    expect(JSON.stringify(room).length).toBeLessThan(8_000);
  });
});

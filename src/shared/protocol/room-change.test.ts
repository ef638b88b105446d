import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FREE_BOARD } from '../session/board-rules';
import { history } from '../session/histories.testkit';
import { roomView } from '../session/room-view';
import type { Session } from '../session/session';
import type { RoomHand } from '../session/views';
import { controlNotice } from './control';
import { NoticeReader } from './notice-reader';
import { parseJson } from './parse';
import { type RoomState, roomChange } from './room-change';

function stateOf(session: Session): RoomState {
  const { people: _people, counts: _counts, ...state } = roomView(session);
  return state;
}

/** What a page makes of the room whole and then of the change, over the wire. */
function heard(before: RoomState, after: RoomState): unknown {
  const reader = new NoticeReader();
  const change = roomChange(before, after);
  const notices = [
    { type: 'room', now: 1, room: before },
    ...(change === null ? [] : [{ type: 'change', now: 2, ...change }]),
  ];
  let last: unknown = null;
  for (const notice of notices) {
    const read = parseJson(controlNotice, JSON.stringify(notice));
    if (!read.ok) throw new Error(read.reason);
    last = reader.read(read.value);
  }
  return last;
}

const room = (hands: readonly RoomHand[]): RoomState => ({
  phase: 'open',
  title: 'T'.repeat(160),
  question: 'Q'.repeat(400),
  groups: [],
  way: 'queue',
  order: 'raised',
  queue: hands,
  floor: { kind: 'silence' },
  next: null,
  round: null,
  timeBoxMs: null,
  paused: false,
  debate: null,
  digression: null,
  parked: [],
  celebration: null,
  vote: null,
  boardRules: FREE_BOARD,
});

const person = fc.integer({ min: 1, max: 12 }).map((n): `p${number}` => `p${n}`);
const hands = fc
  .uniqueArray(person, { maxLength: 12 })
  .chain((people) =>
    fc.tuple(
      ...people.map((who) =>
        fc.constantFrom(null, 'reply' as const).map((shift): RoomHand => ({ person: who, shift })),
      ),
    ),
  );

describe('[H25] what has changed of the room', () => {
  it('[H25] a page that knew the room and hears the change has the room as it is, for any two rooms', () => {
    fc.assert(
      fc.property(history, history, (one, other) => {
        fc.pre(one.log.length > 0 && other.log.length > 0);
        const [before, after] = [stateOf(one.session), stateOf(other.session)];
        expect(heard(before, after)).toMatchObject({
          type: 'room',
          room: JSON.parse(JSON.stringify(after)),
        });
      }),
    );
  });

  it('[H25] of the queue only the hands that came, went or moved are told', () => {
    fc.assert(
      fc.property(hands, hands, (before, after) => {
        const change = roomChange(room(before), room(after));
        expect(heard(room(before), room(after))).toMatchObject({ room: room(after) });
        if (JSON.stringify(before) === JSON.stringify(after)) expect(change).toBeNull();
        else expect(Object.keys(change?.set ?? { wrong: 1 })).toEqual([]);
      }),
    );
  });

  it('[H25] a raised hand is told in less than 200 bytes, with 150 hands up', () => {
    const up = Array.from(
      { length: 150 },
      (_, n): RoomHand => ({ person: `p${n + 1}`, shift: null }),
    );
    const change = roomChange(room(up.slice(0, -1)), room(up));
    expect(JSON.stringify({ type: 'change', now: 9_999_999, ...change }).length).toBeLessThan(200);
    const down = roomChange(room(up), room(up.slice(1)));
    expect(down?.queue).toEqual({ at: 0, remove: 1, put: [] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SessionEvent } from './events';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import type { PersonId, TurnId } from './ids';
import { isPresent } from './session';

describe('the queue', () => {
  it('[Q1] a hand is up once, in the order of raising; the speaker has no need of one', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'raiseHand', person: 'p3' });
    example.ask(3, { type: 'raiseHand', person: 'p2' });
    expect(example.ask(4, { type: 'raiseHand', person: 'p3' })).toEqual([]);
    expect(example.ask(5, { type: 'raiseHand', person: 'p1' })).toEqual([]);
    expect(handsOf(example)).toEqual(['p3', 'p2']);
  });

  it('[Q1] nobody absent or unknown raises a hand', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'leave', person: 'p1' });
    expect(example.refusal(2, { type: 'raiseHand', person: 'p1' })).toBe('notPresent');
    expect(example.refusal(2, { type: 'raiseHand', person: 'p2' })).toBe('unknownPerson');
  });

  it('[Q2] lowering a hand that is not up changes nothing', () => {
    const example = Example.with('Anna');
    expect(example.ask(1, { type: 'lowerHand', person: 'p1' })).toEqual([]);
    example.ask(2, { type: 'raiseHand', person: 'p1' });
    example.ask(3, { type: 'lowerHand', person: 'p1' }, participant(1));
    expect(example.session.queue).toEqual([]);
  });

  it('[Q3] the queue holds nobody twice, nobody absent and not the speaker', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          const { people, floor } = after;
          const queue = after.queue.map((hand) => hand.person);
          const here = new Set(people.filter(isPresent).map((p) => p.id));
          expect(new Set(queue).size).toBe(queue.length);
          expect(queue.filter((id) => !here.has(id))).toEqual([]);
          if (floor.kind === 'held')
            expect(queue.filter((id) => floor.by.includes(id))).toEqual([]);
        }
      }),
    );
  });
});

describe('the floor', () => {
  it('[F1] giving the floor begins a turn at once and ends the one before it', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'raiseHand', person: 'p2' });
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(250, { type: 'giveFloor', to: 'p2' });
    expect(example.session).toMatchObject({
      floor: { kind: 'held', turn: 't2', by: ['p2'] },
      queue: [],
      turns: [
        { id: 't1', speakers: ['p1'], from: 100, end: { at: 250, why: 'passed' } },
        { id: 't2', speakers: ['p2'], from: 250, end: null },
      ],
    });
  });

  it('[F1] giving the floor to the speaker changes nothing, and to nobody present is refused', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'leave', person: 'p2' });
    expect(example.ask(3, { type: 'giveFloor', to: 'p1' })).toEqual([]);
    expect(example.refusal(4, { type: 'giveFloor', to: 'p2' })).toBe('notPresent');
    expect(example.refusal(4, { type: 'giveFloor', to: 'p3' })).toBe('unknownPerson');
  });

  it('[F2] an offered floor is silence until it is taken', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(50, { type: 'offerFloor', to: 'p2' });
    expect(example.session.turns).toMatchObject([{ end: { at: 50, why: 'passed' } }]);
    example.ask(90, { type: 'takeFloor', person: 'p2' }, participant(2));
    expect(example.session.turns).toMatchObject([{}, { speakers: ['p2'], from: 90, end: null }]);
  });

  it('[F2] an offer takes no hand down; taking it does', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'raiseHand', person: 'p1' });
    example.ask(2, { type: 'offerFloor', to: 'p1' });
    expect(handsOf(example)).toEqual(['p1']);
    expect(example.ask(3, { type: 'offerFloor', to: 'p1' })).toEqual([]);
    example.ask(4, { type: 'takeFloor', person: 'p1' });
    expect(example.session.queue).toEqual([]);
    expect(example.ask(5, { type: 'offerFloor', to: 'p1' })).toEqual([]);
  });

  it('[F3] only the person it was offered to can take the floor', () => {
    const example = Example.with('Anna', 'Ben');
    expect(example.refusal(1, { type: 'takeFloor', person: 'p1' }, participant(1))).toBe(
      'notOffered',
    );
    example.ask(2, { type: 'offerFloor', to: 'p2' });
    expect(example.refusal(3, { type: 'takeFloor', person: 'p1' }, participant(1))).toBe(
      'notOffered',
    );
    example.ask(4, { type: 'takeFloor', person: 'p2' }, participant(2));
    expect(example.ask(5, { type: 'takeFloor', person: 'p2' }, participant(2))).toEqual([]);
  });

  it('[F4] the speaker gives back only their own floor; the facilitator can always end a turn', () => {
    const example = Example.with('Anna', 'Ben');
    const release = { type: 'releaseFloor' } as const;
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    expect(example.refusal(2, release, participant(2))).toBe('notSpeaking');
    example.ask(3, release, participant(1));
    expect(example.session.floor).toEqual({ kind: 'silence', since: 3 });
    example.ask(4, { type: 'offerFloor', to: 'p2' });
    example.ask(5, release, participant(2));
    example.ask(6, { type: 'giveFloor', to: 'p2' });
    example.ask(7, release);
    expect(example.session.turns.map((turn) => turn.end?.at)).toEqual([3, 7]);
    expect(example.ask(8, release, participant(1))).toEqual([]);
  });

  it('[F5] a running turn given to the wrong person is the right one’s from its beginning', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'raiseHand', person: 'p2' });
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(40, { type: 'reassignTurn', turn: 't1', to: 'p2' });
    expect(example.session).toMatchObject({
      floor: { kind: 'held', turn: 't1', by: ['p2'] },
      turns: [{ id: 't1', speakers: ['p2'], from: 10, end: null }],
      queue: [],
    });
  });

  it('[F6] at most one turn runs, it is the last one, and it is the one that holds the floor', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          const running = after.turns.filter((turn) => turn.end === null);
          const held = after.floor.kind === 'held' ? after.floor : null;
          expect(running.map((turn) => turn.id)).toEqual(held === null ? [] : [held.turn]);
          expect(running.map((turn) => turn.speakers)).toEqual(held === null ? [] : [held.by]);
          if (held !== null) expect(after.turns.at(-1)?.id).toBe(held.turn);
        }
      }),
    );
  });

  it('[F6] turns never overlap and last no longer together than the session', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const until = session.endedAt ?? session.lastAt;
        const edges = session.turns.flatMap(({ from, end }) => [from, end?.at ?? until]);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(edges.every((at) => at >= 0 && at <= until)).toBe(true);
        const sum = session.turns.reduce((ms, { from, end }) => ms + (end?.at ?? until) - from, 0);
        expect(sum).toBeLessThanOrEqual(until);
      }),
    );
  });

  it('[F6] the turn after an undone one has an id of its own', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'undoFloor' });
    example.ask(3, { type: 'giveFloor', to: 'p2' });
    expect(example.session.turns.map((turn) => turn.id)).toEqual(['t2']);
  });

  it('[F6] no two turns ever have the same id, undone ones included', () => {
    fc.assert(
      fc.property(history, ({ log }) => {
        const ids = log.flatMap(begun);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('[F8] who talks at once with others goes on with the same stretch of speaking', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'raiseHand', person: 'p2' });
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(200, { type: 'shareTurn', person: 'p2', speaks: true });
    example.ask(250, { type: 'shareTurn', person: 'p1', speaks: false });
    expect(example.session).toMatchObject({
      floor: { kind: 'held', by: ['p2'] },
      queue: [],
      turns: [
        { speakers: ['p1'], from: 100, end: { at: 200, why: 'shared' }, continues: false },
        { speakers: ['p1', 'p2'], from: 200, end: { at: 250, why: 'shared' }, continues: true },
        { speakers: ['p2'], from: 250, end: null, continues: true },
      ],
    });
    example.ask(300, { type: 'releaseFloor' });
    expect(example.session.people.map((p) => [p.heard.turns, p.heard.ms])).toEqual([
      [1, 150],
      [1, 100],
    ]);
  });

  it('[F9] of two who talk at once each ends only their own speaking', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    expect(example.refusal(1, { type: 'shareTurn', person: 'p1', speaks: true })).toBe(
      'notSpeaking',
    );
    example.ask(2, { type: 'giveFloor', to: 'p1' });
    example.ask(3, { type: 'shareTurn', person: 'p2', speaks: true });
    example.ask(4, { type: 'releaseFloor' }, participant(1));
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p2'] });
    example.ask(5, { type: 'shareTurn', person: 'p3', speaks: true });
    example.ask(6, { type: 'giveFloor', to: 'p3' });
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p3'] });
    example.ask(7, { type: 'shareTurn', person: 'p3', speaks: false });
    expect(example.session.floor).toEqual({ kind: 'silence', since: 7 });
  });

  it('[F9] a turn without a known speaker is a turn, and nobody’s', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'giveFloor', to: null });
    expect(example.ask(20, { type: 'giveFloor', to: null })).toEqual([]);
    example.ask(30, { type: 'giveFloor', to: 'p1' });
    expect(example.session.turns).toMatchObject([
      { speakers: [], from: 10, end: { at: 30 } },
      { speakers: ['p1'], from: 30 },
    ]);
    expect(example.session.people[0]?.heard.turns).toBe(0);
  });

  it('[F10] in a pause nobody’s clock runs, and who was cut short goes on with the same stretch', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(20, { type: 'pause' });
    expect(example.session).toMatchObject({ floor: { kind: 'silence' }, pause: { since: 20 } });
    expect(example.refusal(25, { type: 'offerFloor', to: 'p2' })).toBe('paused');
    example.ask(90, { type: 'passFloorOn' });
    example.ask(100, { type: 'releaseFloor' });
    expect(example.session.people[0]?.heard).toMatchObject({ turns: 1, ms: 20, longestMs: 20 });
    example.ask(110, { type: 'pause' });
    example.ask(120, { type: 'giveFloor', to: 'p2' });
    expect(example.session).toMatchObject({ pause: null, floor: { kind: 'held', by: ['p2'] } });
  });

  it('[F10] the floor is silent in every pause', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          if (after.pause !== null) expect(after.floor.kind).toBe('silence');
        }
      }),
    );
  });

  it('[F11] a time box lasts from ten seconds to an hour, and ends no turn', () => {
    const example = Example.with('Anna');
    example.ask(0, { type: 'setTimeBox', ms: 10_000 });
    expect(example.refusal(1, { type: 'setTimeBox', ms: 9_999 })).toBe('outOfRange');
    expect(example.refusal(1, { type: 'setTimeBox', ms: 10_000.5 })).toBe('outOfRange');
    example.ask(2, { type: 'giveFloor', to: 'p1' });
    example.ask(90_000, { type: 'raiseHand', person: 'p1' });
    expect(example.session).toMatchObject({ timeBoxMs: 10_000, floor: { kind: 'held' } });
    example.ask(90_001, { type: 'setTimeBox', ms: null });
    expect(example.session.timeBoxMs).toBeNull();
  });
});

function handsOf({ session }: Example): readonly PersonId[] {
  return session.queue.map((hand) => hand.person);
}

/** The ids of turns that an event began. */
function begun(event: SessionEvent): readonly TurnId[] {
  switch (event.type) {
    case 'floorGiven':
    case 'turnShared':
    case 'turnAdded':
      return [event.turn];
    case 'turnSplit':
      return [event.next];
    case 'sessionUnpaused':
      return event.turn === null ? [] : [event.turn];
    default:
      return [];
  }
}

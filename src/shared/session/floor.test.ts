import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import { isPresent } from './session';

describe('the queue', () => {
  it('[Q1] a hand is up once, in the order of raising; the speaker has no need of one', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'raiseHand', person: 'p3' });
    example.ask(3, { type: 'raiseHand', person: 'p2' });
    expect(example.ask(4, { type: 'raiseHand', person: 'p3' })).toEqual([]);
    expect(example.ask(5, { type: 'raiseHand', person: 'p1' })).toEqual([]);
    expect(example.session.queue).toEqual(['p3', 'p2']);
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
          const { queue, people, floor } = after;
          const here = new Set(people.filter(isPresent).map((p) => p.id));
          expect(new Set(queue).size).toBe(queue.length);
          expect(queue.filter((id) => !here.has(id))).toEqual([]);
          if (floor.kind === 'held') expect(queue).not.toContain(floor.by);
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
      floor: { kind: 'held', turn: 't2', by: 'p2' },
      queue: [],
      turns: [
        { id: 't1', speaker: 'p1', from: 100, end: { at: 250, why: 'passed' } },
        { id: 't2', speaker: 'p2', from: 250, end: null },
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
    expect(example.session.turns).toMatchObject([{}, { speaker: 'p2', from: 90, end: null }]);
  });

  it('[F2] an offer takes no hand down; taking it does', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'raiseHand', person: 'p1' });
    example.ask(2, { type: 'offerFloor', to: 'p1' });
    expect(example.session.queue).toEqual(['p1']);
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
      floor: { kind: 'held', turn: 't1', by: 'p2' },
      turns: [{ id: 't1', speaker: 'p2', from: 10, end: null }],
      queue: [],
    });
  });

  it('[F5] a turn that has ended is not reassigned', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    expect(example.ask(11, { type: 'reassignTurn', turn: 't1', to: 'p1' })).toEqual([]);
    example.ask(20, { type: 'giveFloor', to: 'p2' });
    expect(example.refusal(30, { type: 'reassignTurn', turn: 't1', to: 'p2' })).toBe('unknownTurn');
  });

  it('[F6] at most one turn runs, it is the last one, and it is the one that holds the floor', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          const running = after.turns.filter((turn) => turn.end === null);
          const held = after.floor.kind === 'held' ? after.floor : null;
          expect(running.map((turn) => turn.id)).toEqual(held === null ? [] : [held.turn]);
          expect(running.map((turn) => turn.speaker)).toEqual(held === null ? [] : [held.by]);
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
        const ids = log.flatMap((event) => (event.type === 'floorGiven' ? [event.turn] : []));
        expect(ids).toEqual(ids.map((_, n) => `t${n + 1}`));
      }),
    );
  });
});

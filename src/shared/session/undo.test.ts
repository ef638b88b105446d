import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from './examples.testkit';
import { anyStep, FACILITATOR, history, openHistory, take } from './histories.testkit';
import type { PersonId } from './ids';
import { SESSION_LIMITS } from './limits';
import type { Session } from './session';

const STEPS = [
  'floorGiven',
  'floorOffered',
  'floorReleased',
  'turnShared',
  'roundPassed',
  'turnReassigned',
  'turnSplit',
  'turnsMerged',
  'turnTrimmed',
  'turnDeleted',
  'turnAdded',
];
const UNDO = { type: 'undoFloor' } as const;

describe('undo', () => {
  it('[U1] the last step of the floor is taken back, then the one before it', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(20, { type: 'giveFloor', to: 'p2' });
    example.ask(30, UNDO);
    expect(example.session.floor).toEqual({ kind: 'held', turn: 't1', by: ['p1'] });
    example.ask(40, UNDO);
    expect(example.session.floor).toEqual({ kind: 'silence', since: 0 });
    expect(example.refusal(50, UNDO)).toBe('nothingToUndo');
  });

  it('[U1] the floor does not go back to somebody who has left', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(20, { type: 'giveFloor', to: 'p2' });
    example.ask(30, { type: 'leave', person: 'p1' });
    expect(example.refusal(40, UNDO)).toBe('notPresent');
  });

  it('[U1] only so many steps can be taken back', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        expect(session.undo.length).toBeLessThanOrEqual(SESSION_LIMITS.undoSteps);
      }),
    );
  });

  it('[U2] undo brings back a turn as though it had never ended', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(20, { type: 'releaseFloor' });
    example.ask(90, UNDO);
    expect(example.session.turns).toEqual([
      { id: 't1', speakers: ['p1'], from: 10, end: null, reply: null, continues: false },
    ]);
  });

  it('[U2] undo right after a step of the floor brings back floor, turns and queue', () => {
    fc.assert(
      fc.property(openHistory, anyStep, ({ session }, step) => {
        const { events, after } = take(session, step);
        const [first, ...followUps] = events;
        fc.pre(after !== null && first !== undefined && STEPS.includes(first.type));
        fc.pre(followUps.every(({ type }) => type === 'floorOffered' || type === 'roundEnded'));
        const back = take(after, { command: UNDO, actor: FACILITATOR, passed: 1000 }).after;
        expect(back?.floor).toEqual(session.floor);
        expect(back?.turns).toEqual(session.turns);
        expect(back?.round).toEqual(session.round);
        expect(back?.way).toEqual(session.way);
        expect(back?.people).toEqual(session.people);
        expect(raisedIn(back)).toEqual(raisedIn(session));
      }),
    );
  });

  it('[U3] hands raised and lowered since the step stay as they are', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1, { type: 'raiseHand', person: 'p1' });
    example.ask(2, { type: 'raiseHand', person: 'p2' });
    example.ask(3, { type: 'giveFloor', to: 'p1' });
    example.ask(4, { type: 'raiseHand', person: 'p3' });
    example.ask(5, { type: 'lowerHand', person: 'p2' });
    example.ask(6, UNDO);
    expect(raisedIn(example.session)).toEqual(['p1', 'p3']);
  });

  it('[U3] a hand that comes back stands among those of the same millisecond where it stood', () => {
    const example = Example.with('Anna', 'Ben');
    for (const person of ['p2', 'p1'] as const) example.ask(1, { type: 'raiseHand', person });
    example.ask(3, { type: 'giveFloor', to: 'p2' });
    example.ask(4, UNDO);
    expect(example.session.queue.map(({ person }) => person)).toEqual(['p2', 'p1']);
  });

  it('[U3] a hand that the speaker raised since the step is not up while they speak again', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'releaseFloor' });
    example.ask(3, { type: 'raiseHand', person: 'p1' });
    example.ask(4, UNDO);
    expect(example.session).toMatchObject({ floor: { kind: 'held', by: ['p1'] }, queue: [] });
  });

  it('[U3] undoing the end of an offer does not raise a hand that was lowered since', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'raiseHand', person: 'p1' });
    example.ask(2, { type: 'offerFloor', to: 'p1' });
    example.ask(3, { type: 'releaseFloor' });
    example.ask(4, { type: 'lowerHand', person: 'p1' });
    example.ask(5, UNDO);
    expect(example.session).toMatchObject({ floor: { kind: 'offered', to: 'p1' }, queue: [] });
  });

  it('[U3] undo raises at most the hands that the step took down, of nobody who has left', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { before, after, decision } of transitions) {
          if (before === null || !decision.ok || decision.events[0]?.type !== 'floorUndone')
            continue;
          const hands = before.undo.at(-1)?.hands.map((hand) => hand.person) ?? [];
          const raised = raisedIn(after).filter((id) => !raisedIn(before).includes(id));
          expect(raised.filter((id) => !hands.includes(id))).toEqual([]);
          const speakers = after.floor.kind === 'held' ? after.floor.by : [];
          const lowered = raisedIn(before).filter((id) => !raisedIn(after).includes(id));
          expect(lowered.filter((id) => !speakers.includes(id))).toEqual([]);
        }
      }),
    );
  });
});

/** Whose hands are up, whatever their order. */
function raisedIn(session: Session | null): readonly PersonId[] {
  return (session?.queue ?? []).map((hand) => hand.person).sort();
}

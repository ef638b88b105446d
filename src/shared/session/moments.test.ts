import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import { SESSION_LIMITS } from './limits';
import { branchNow, kindOf } from './moment';
import { roomCelebration, roomDigression, roomParked } from './room-moments';

describe('moments', () => {
  it('[M1] a moment belongs to the turn that runs, with or without words', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'markMoment', kind: 'setback', words: '' });
    example.ask(20, { type: 'giveFloor', to: 'p1' });
    example.ask(
      30,
      { type: 'markMoment', kind: 'question', words: '  Who\n pays? ' },
      participant(1),
    );
    expect(example.session.moments).toMatchObject([
      { id: 'm1', at: 10, turn: null, words: '', by: 'facilitator' },
      { id: 'm2', at: 30, turn: 't1', words: 'Who pays?', by: 'p1' },
    ]);
    const long = 'x'.repeat(SESSION_LIMITS.momentWords + 1);
    expect(example.refusal(40, { type: 'markMoment', kind: 'debate', words: long })).toBe(
      'invalidText',
    );
    example.ask(50, { type: 'leave', person: 'p1' });
    expect(
      example.refusal(60, { type: 'markMoment', kind: 'debate', words: '' }, participant(1)),
    ).toBe('notPresent');
  });

  it('[M1] marking, changing and removing moments changes nobody’s figures', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { before, after, step } of transitions) {
          if (before === null || !/Moment|Branch|Debate|Side/u.test(step.command.type)) continue;
          expect(after.turns).toEqual(before.turns);
          expect(after.people).toEqual(before.people);
          expect(after.floor).toEqual(before.floor);
        }
      }),
    );
  });

  it('[M2] kind and words are changed, and every kind it was stays on record', () => {
    const example = Example.with();
    example.ask(10, { type: 'markMoment', kind: 'argument', words: 'Price' });
    example.ask(20, { type: 'changeMoment', moment: 'm1', kind: 'collaboration', words: 'Prices' });
    expect(
      example.ask(25, {
        type: 'changeMoment',
        moment: 'm1',
        kind: 'collaboration',
        words: 'Prices',
      }),
    ).toEqual([]);
    expect(example.session.moments).toMatchObject([
      {
        words: 'Prices',
        kinds: [
          { kind: 'argument', since: 10 },
          { kind: 'collaboration', since: 20 },
        ],
      },
    ]);
    expect(
      example.refusal(30, { type: 'changeMoment', moment: 'm2', kind: 'debate', words: '' }),
    ).toBe('unknownMoment');
  });

  it('[M3] with a moment go its branch and its debate', () => {
    const example = Example.with();
    example.ask(10, { type: 'markMoment', kind: 'digression', words: 'A' });
    example.ask(20, { type: 'markMoment', kind: 'digression', words: 'B' });
    example.ask(30, { type: 'removeMoment', moment: 'm1' });
    expect(example.session.branches).toMatchObject([{ id: 'b2', parent: null }]);
    expect(branchNow(example.session)).toBe('b2');
    example.ask(40, { type: 'removeMoment', moment: 'm2' });
    expect(example.session).toMatchObject({ branches: [], course: [{ at: 0, branch: null }] });
    example.ask(50, { type: 'markMoment', kind: 'debate', words: '' });
    example.ask(60, { type: 'openDebate', moment: 'm3', sides: ['For', 'Against'] });
    example.ask(70, { type: 'removeMoment', moment: 'm3' });
    expect(example.session.debates).toEqual([]);
    expect(example.ask(80, { type: 'removeMoment', moment: 'm3' })).toEqual([]);
  });

  it('[M1] words of which nothing can be seen are no words', () => {
    const example = Example.with();
    example.ask(10, { type: 'markMoment', kind: 'question', words: ' \u200b\n ' });
    expect(example.session.moments[0]?.words).toBe('');
  });

  it('[M8] a session holds two thousand moments', () => {
    const example = Example.with();
    const mark = { type: 'markMoment', kind: 'setback', words: '' } as const;
    for (let n = 0; n < SESSION_LIMITS.moments; n += 1) example.ask(n, mark);
    expect(example.refusal(3000, mark)).toBe('full');
    example.ask(3000, { type: 'removeMoment', moment: 'm7' });
    example.ask(3000, mark);
    expect(example.session.moments.at(-1)?.id).toBe('m2001');
  });

  it('[M7] the latest celebration is shown to the room, as of when it became one', () => {
    const example = Example.with();
    expect(roomCelebration(example.session)).toBeNull();
    example.ask(10, { type: 'markMoment', kind: 'celebration', words: 'First' });
    example.ask(20, { type: 'markMoment', kind: 'celebration', words: 'Second' });
    example.ask(30, { type: 'markMoment', kind: 'setback', words: '' });
    expect(roomCelebration(example.session)).toEqual({ id: 'm2', words: 'Second', at: 20 });
    example.ask(40, { type: 'changeMoment', moment: 'm1', kind: 'celebration', words: 'Reworded' });
    expect(roomCelebration(example.session)).toEqual({ id: 'm2', words: 'Second', at: 20 });
    example.ask(50, {
      type: 'changeMoment',
      moment: 'm3',
      kind: 'celebration',
      words: 'After all',
    });
    expect(roomCelebration(example.session)).toEqual({ id: 'm3', words: 'After all', at: 50 });
  });
});

describe('questions', () => {
  it('[X103] a question is answered, and open again', () => {
    const example = Example.with();
    example.ask(10, { type: 'markMoment', kind: 'question', words: 'Who pays?' });
    const answeredAt = () => example.session.moments.map((moment) => moment.answeredAt);
    expect(answeredAt()).toEqual([null]);
    example.ask(20, { type: 'answerQuestion', moment: 'm1', answered: true });
    expect(answeredAt()).toEqual([20]);
    expect(example.ask(30, { type: 'answerQuestion', moment: 'm1', answered: true })).toEqual([]);
    example.ask(40, {
      type: 'changeMoment',
      moment: 'm1',
      kind: 'question',
      words: 'Who pays us?',
    });
    expect(answeredAt()).toEqual([20]);
    example.ask(50, { type: 'answerQuestion', moment: 'm1', answered: false });
    expect(answeredAt()).toEqual([null]);
  });

  it('[X103] what is no question has no answer, also if it was one', () => {
    const example = Example.with();
    example.ask(10, { type: 'markMoment', kind: 'question', words: 'Who pays?' });
    example.ask(20, { type: 'answerQuestion', moment: 'm1', answered: true });
    example.ask(30, { type: 'changeMoment', moment: 'm1', kind: 'argument', words: 'They pay' });
    expect(example.session.moments[0]?.answeredAt).toBeNull();
    const answer = (moment: 'm1' | 'm2') =>
      example.refusal(40, { type: 'answerQuestion', moment, answered: true });
    expect([answer('m1'), answer('m2')]).toEqual(['unknownMoment', 'unknownMoment']);
    example.ask(50, { type: 'changeMoment', moment: 'm1', kind: 'question', words: 'Who pays?' });
    expect(example.session.moments[0]?.answeredAt).toBeNull();
    example.ask(60, { type: 'closeSession' });
    expect(answer('m1')).toBe('notOpen');
  });
});

describe('digressions', () => {
  it('[M6] [M9] the room sees the digression it is on, and those kept for later', () => {
    const example = Example.with();
    expect(roomDigression(example.session)).toBeNull();
    example.ask(10, { type: 'markMoment', kind: 'digression', words: 'Tea', parked: true });
    example.ask(20, { type: 'markMoment', kind: 'digression', words: 'Parking' });
    expect(roomDigression(example.session)).toEqual({ id: 'b2', words: 'Parking' });
    expect(roomParked(example.session)).toEqual([{ id: 'b1', words: 'Tea' }]);
    example.ask(30, { type: 'takeUpBranch', branch: 'b1' });
    expect(roomDigression(example.session)).toEqual({ id: 'b1', words: 'Tea' });
    expect(roomParked(example.session)).toEqual([{ id: 'b2', words: 'Parking' }]);
    example.ask(40, { type: 'returnFromBranch', branch: 'b2' });
    expect(roomDigression(example.session)).toEqual({ id: 'b1', words: 'Tea' });
    expect(roomParked(example.session)).toEqual([]);
  });

  it('[M4] a moment that becomes a digression afterwards opens no branch', () => {
    const example = Example.with();
    example.ask(10, { type: 'markMoment', kind: 'debate', words: '' });
    example.ask(20, { type: 'changeMoment', moment: 'm1', kind: 'digression', words: '' });
    expect(example.session.branches).toEqual([]);
    expect(branchNow(example.session)).toBeNull();
  });

  it('[M4] a digression opens a branch, which the facilitator follows or parks', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(20, { type: 'markMoment', kind: 'digression', words: 'Parking' });
    expect(roomDigression(example.session)).toEqual({ id: 'b1', words: 'Parking' });
    expect(example.session.branches).toMatchObject([
      { id: 'b1', parent: null, state: 'followed', left: { at: 20, turn: 't1' } },
    ]);
    example.ask(30, { type: 'markMoment', kind: 'digression', words: 'Tea', parked: true });
    expect(branchNow(example.session)).toBe('b1');
    expect(roomParked(example.session)).toEqual([{ id: 'b2', words: 'Tea' }]);
  });

  it('[M4] what a participant marks as a digression is parked', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'markMoment', kind: 'digression', words: 'Tea' }, participant(1));
    expect(branchNow(example.session)).toBeNull();
    expect(roomParked(example.session)).toHaveLength(1);
  });

  it('[M5] [M6] a parked digression is taken up again and returned from', () => {
    const example = Example.with();
    example.ask(10, { type: 'markMoment', kind: 'digression', words: 'Parking' });
    example.ask(20, { type: 'parkBranch', branch: 'b1' });
    expect(branchNow(example.session)).toBeNull();
    example.ask(30, { type: 'takeUpBranch', branch: 'b1' });
    expect(branchNow(example.session)).toBe('b1');
    example.ask(40, { type: 'returnFromBranch', branch: 'b1' });
    expect(example.session.branches).toMatchObject([{ state: 'returned' }]);
    expect(example.session.course).toEqual([
      { at: 0, branch: null },
      { at: 10, branch: 'b1' },
      { at: 20, branch: null },
      { at: 30, branch: 'b1' },
      { at: 40, branch: null },
    ]);
    expect(example.refusal(50, { type: 'takeUpBranch', branch: 'b2' })).toBe('unknownBranch');
  });

  it('[M6] from a digression within a digression the conversation returns to the outer one', () => {
    const example = Example.with();
    example.ask(10, { type: 'markMoment', kind: 'digression', words: 'Outer' });
    example.ask(20, { type: 'markMoment', kind: 'digression', words: 'Inner' });
    expect(example.refusal(25, { type: 'parkBranch', branch: 'b1' })).toBe('unknownBranch');
    example.ask(30, { type: 'returnFromBranch', branch: 'b2' });
    expect(branchNow(example.session)).toBe('b1');
  });

  it('[M5] the course is in order of time, and the branch it is on is followed, as are those it came from', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          const times = after.course.map(({ at }) => at);
          expect(times).toEqual([...times].sort((a, b) => a - b));
          const line: string[] = [];
          for (let id = branchNow(after); id !== null; ) {
            const branch = after.branches.find((candidate) => candidate.id === id);
            expect(branch?.state).toBe('followed');
            expect(line).not.toContain(id);
            line.push(id);
            id = branch?.parent ?? null;
          }
          const followed = after.branches.filter(({ state }) => state === 'followed');
          expect(followed.map(({ id }) => id).sort()).toEqual(line.sort());
        }
      }),
    );
  });

  it('[M3] every branch and every debate has its moment', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const moments = new Set(session.moments.map(({ id }) => id));
        const of = [...session.branches, ...session.debates].map(({ moment }) => moment);
        expect(of.filter((id) => !moments.has(id))).toEqual([]);
        expect(session.moments.every((moment) => kindOf(moment) !== undefined)).toBe(true);
      }),
    );
  });
});

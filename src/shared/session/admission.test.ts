import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import { Example, participant } from './examples.testkit';
import { foldAll } from './fold';
import { history } from './histories.testkit';
import { isPresent } from './session';

const HOST = { kind: 'host' } as const;
const JOINS: Command = { type: 'join', name: 'Dora', group: null, via: 'device' };

describe('[H70] who may join', () => {
  it('[H70] anybody, those who are let in, or nobody; it is in the log', () => {
    const example = Example.with('Anna');
    expect(example.refusal(1, JOINS, HOST)).toBeNull();
    example.ask(1, { type: 'setAdmission', admission: 'approval' });
    expect(example.refusal(2, JOINS, HOST)).toBe('approvalNeeded');
    expect(example.refusal(2, { ...JOINS, letIn: true }, HOST)).toBeNull();
    example.ask(2, { type: 'setAdmission', admission: 'closed' });
    expect(example.refusal(3, JOINS, HOST)).toBe('joiningClosed');
    expect(foldAll(example.log)?.admission).toBe('closed');
    expect(example.ask(3, { type: 'setAdmission', admission: 'closed' })).toEqual([]);
  });

  it('[H70] who has a seat comes and goes as always, and the facilitator adds people', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'setAdmission', admission: 'closed' });
    example.ask(2, { type: 'leave', person: 'p1' }, participant(1));
    example.ask(3, { type: 'return', person: 'p1' }, participant(1));
    example.join('Ben');
    expect(example.session.people.map(isPresent)).toEqual([true, true]);
  });
});

describe('[H78] [H80] somebody is removed', () => {
  it('[H78] they leave as always, and nothing they ask for holds any more', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(5, { type: 'remove', person: 'p1' });
    expect(example.session.floor).toMatchObject({ kind: 'silence' });
    expect(example.session.people[0]).toMatchObject({ removedAt: 5, name: 'Anna' });
    expect(example.session.people[0]?.heard.ms).toBe(4);
    const asked: readonly Command[] = [
      { type: 'return', person: 'p1' },
      { type: 'raiseHand', person: 'p1' },
      { type: 'changePerson', person: 'p1', name: 'Eve', group: null },
      { type: 'markMoment', kind: 'question', words: '' },
      { type: 'forget', person: 'p1' },
    ];
    for (const command of asked) {
      expect(example.refusal(6, command, participant(1))).toBe('removed');
    }
    expect(example.refusal(6, { type: 'return', person: 'p1' })).toBe('removed');
    expect(example.refusal(6, { type: 'giveFloor', to: 'p1' })).toBe('notPresent');
    expect(example.ask(7, { type: 'remove', person: 'p1' })).toEqual([]);
  });

  it('[H80] let in again they have the same seat, and are in the room', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'remove', person: 'p1' });
    example.ask(9, { type: 'readmit', person: 'p1' });
    const [anna] = example.session.people;
    expect(anna).toMatchObject({ id: 'p1', removedAt: null });
    expect(anna?.presence).toEqual([
      { from: 0, to: 1 },
      { from: 9, to: null },
    ]);
    expect(example.refusal(10, { type: 'raiseHand', person: 'p1' }, participant(1))).toBeNull();
    expect(example.ask(10, { type: 'readmit', person: 'p1' })).toEqual([]);
  });

  it('[P11] [H80] the facilitator who speaks has the seat again that they took from themselves', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'speakMyself' });
    example.ask(2, { type: 'remove', person: 'p2' });
    example.ask(3, { type: 'speakMyself' });
    expect(example.session.people).toHaveLength(2);
    expect(example.session.people[1]).toMatchObject({ role: 'facilitator', removedAt: null });
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p2'] });
  });

  it('[H78] who was removed is absent, is waited for nowhere and does nothing, in any history', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { before, after, step, decision } of transitions) {
          const { queue, floor, round, people } = after;
          const gone = new Set(people.flatMap((p) => (p.removedAt === null ? [] : [p.id])));
          for (const person of people) {
            if (gone.has(person.id)) expect(isPresent(person)).toBe(false);
          }
          const waited = [...(round?.waiting ?? []), ...(round?.passed ?? [])];
          const there = [...queue.map(({ person }) => person), ...waited];
          if (floor.kind === 'held') there.push(...floor.by);
          if (floor.kind === 'offered') there.push(floor.to);
          expect(there.filter((id) => gone.has(id))).toEqual([]);
          const { actor } = step;
          if (actor.kind !== 'participant') continue;
          const wasGone = before?.people.find(({ id }) => id === actor.person)?.removedAt ?? null;
          if (wasGone !== null) expect(decision.ok).toBe(false);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from './commands';
import { decide } from './decide';
import { Example } from './examples.testkit';
import { foldAll } from './fold';
import { anyStep, closedHistory, history, openHistory, take } from './histories.testkit';
import { SESSION_LIMITS } from './limits';
import type { Person } from './person';

const open = (change: Partial<Extract<Command, { type: 'openSession' }>>) =>
  decide(
    null,
    { type: 'openSession', id: 'abcdefgh', title: 'A', question: '', groups: [], ...change },
    { kind: 'facilitator' },
    { at: 77, wall: 1000 },
  );

describe('opening', () => {
  it('[S1] a session opens at time 0 with a title, a question and numbered groups', () => {
    expect(
      open({ title: '  Our\tround ', question: 'Why?', groups: ['Staff', ' Partners '] }),
    ).toEqual({
      ok: true,
      events: [
        {
          type: 'sessionOpened',
          at: 0,
          wall: 1000,
          id: 'abcdefgh',
          title: 'Our round',
          question: 'Why?',
          groups: [
            { id: 'g1', name: 'Staff' },
            { id: 'g2', name: 'Partners' },
          ],
        },
      ],
    });
  });

  it.each([
    ['no title', { title: ' \u200b ' }],
    ['too long a title', { title: 'x'.repeat(SESSION_LIMITS.titleLength + 1) }],
    ['too long a question', { question: 'x'.repeat(SESSION_LIMITS.questionLength + 1) }],
    ['two groups of one name', { groups: ['Staff', 'STAFF '] }],
    ['a group without a name', { groups: [''] }],
    ['too many groups', { groups: Array.from({ length: 13 }, (_, n) => `Group ${n}`) }],
  ])('[S1] a session does not open with %s', (_, change) => {
    expect(open(change)).toMatchObject({ ok: false, refusal: { code: 'invalidText' } });
  });

  it('[S1] an open session is not opened again', () => {
    const command = { type: 'openSession', id: 'b', title: 'B', question: '', groups: [] } as const;
    expect(Example.with().refusal(1, command)).toBe('alreadyOpen');
  });

  it('[S7] before it is opened a session takes no other command', () => {
    fc.assert(
      fc.property(anyStep, (step) => {
        const { decision, after } = take(null, step);
        if (step.command.type !== 'openSession') expect(decision.ok).toBe(false);
        if (!decision.ok) expect(after).toBeNull();
      }),
    );
  });
});

describe('the agreement', () => {
  it('[S2] what was agreed is written while the session is open and after it was closed', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'writeAgreement', text: 'We meet\nagain.' });
    example.ask(20, { type: 'closeSession' });
    example.ask(9000, { type: 'writeAgreement', text: 'We meet in May.' });
    expect(example.session).toMatchObject({ agreement: 'We meet in May.', endedAt: 20 });
  });

  it('[S2] what was agreed has a limit, and the same text twice is one event', () => {
    const example = Example.with();
    const text = 'x'.repeat(SESSION_LIMITS.agreementLength);
    expect(example.ask(1, { type: 'writeAgreement', text })).toHaveLength(1);
    expect(example.ask(2, { type: 'writeAgreement', text })).toHaveLength(0);
    expect(example.refusal(3, { type: 'writeAgreement', text: `${text}x` })).toBe('invalidText');
  });
});

describe('closing', () => {
  it('[S4] closing ends the running turn, lowers all hands and fixes the length', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(150, { type: 'raiseHand', person: 'p2' });
    example.ask(400, { type: 'closeSession' });
    expect(example.session).toMatchObject({
      phase: 'closed',
      endedAt: 400,
      queue: [],
      floor: { kind: 'silence', since: 400 },
      turns: [{ id: 't1', speakers: ['p1'], from: 100, end: { at: 400, why: 'closed' } }],
    });
  });

  it('[S4] in a closed session no turn runs, no hand is up and nothing can be undone', () => {
    fc.assert(
      fc.property(closedHistory, ({ session }) => {
        expect(session.turns.every((turn) => turn.end !== null)).toBe(true);
        expect(session.floor.kind).toBe('silence');
        expect(session.queue).toEqual([]);
        expect(session.undo).toEqual([]);
      }),
    );
  });

  it('[S7] a closed session changes in nothing but what was agreed and committed to, its turns and who they are counted for', () => {
    fc.assert(
      fc.property(closedHistory, ({ transitions }) => {
        for (const { before, after, step } of transitions) {
          if (before?.phase !== 'closed') continue;
          const { agreement, lastAt, turns, turnsBegun, moments, branches } = after;
          const { commitments, commitmentsMade } = after;
          const people = before.people.map((person, n) => ({
            ...person,
            ...(step.command.type === 'forget' ? after.people[n] : {}),
            heard: after.people[n]?.heard,
          }));
          const said = { agreement, commitments, commitmentsMade };
          const corrected = { turns, turnsBegun, moments, branches };
          expect(after).toEqual({ ...before, ...said, lastAt, people, ...corrected });
        }
      }),
    );
  });
});

describe('the log', () => {
  it('[S5] the log from its beginning adds up to the session as it went', () => {
    fc.assert(
      fc.property(history, ({ log, session }) => {
        expect(foldAll(log)).toEqual(session);
      }),
    );
  });

  it('[S5] the log read back from JSON adds up to the same session', () => {
    fc.assert(
      fc.property(history, ({ log, session }) => {
        expect(foldAll(JSON.parse(JSON.stringify(log)))).toEqual(session);
      }),
    );
  });

  it('[S5] any beginning of a log is a session too', () => {
    fc.assert(
      fc.property(history, fc.nat(), (past, n) => {
        const cut = foldAll(past.log.slice(0, 1 + (n % past.log.length)));
        expect(cut?.turns.filter((turn) => turn.end === null).length).toBeLessThan(2);
      }),
    );
  });

  it('[S6] every command gets events or a refusal in words; deciding changes nothing itself', () => {
    fc.assert(
      fc.property(history, anyStep, ({ session }, step) => {
        const copy = structuredClone(session);
        const { decision } = take(session, step);
        if (!decision.ok) expect(decision.refusal.message).toMatch(/^\S.*\.$/su);
        expect(session).toEqual(copy);
        expect(take(session, step).decision).toEqual(decision);
      }),
    );
  });
});

describe('time', () => {
  it('[T1] a clock that went back counts as one that stood still', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(5000, { type: 'giveFloor', to: 'p1' });
    example.ask(3000, { type: 'giveFloor', to: 'p2' });
    expect(example.session.turns).toMatchObject([
      { from: 5000, end: { at: 5000 } },
      { from: 5000, end: null },
    ]);
  });

  it('[T1] events are whole milliseconds and never earlier than the event before', () => {
    fc.assert(
      fc.property(history, ({ log }) => {
        let last = 0;
        for (const { at } of log) {
          expect(Number.isSafeInteger(at)).toBe(true);
          expect(at).toBeGreaterThanOrEqual(last);
          last = at;
        }
      }),
    );
  });
});

describe('resuming', () => {
  it('[S3] a session that was cut off goes on where its heartbeat was, without a running turn', () => {
    const example = Example.with('Anna');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    const events = example.ask(700, { type: 'resume' }, { kind: 'host' });
    expect(events.map((event) => event.type)).toEqual(['sessionInterrupted', 'sessionResumed']);
    expect(example.session.turns).toMatchObject([
      { from: 100, end: { at: 700, why: 'interrupted' } },
    ]);
  });

  it('[R1] after resuming the floor is silent and no turn runs', () => {
    fc.assert(
      fc.property(openHistory, ({ session }) => {
        const { after } = take(session, resume);
        expect(after?.floor.kind).toBe('silence');
        expect(after?.turns.every((turn) => turn.end !== null)).toBe(true);
      }),
    );
  });

  it('[R2] resuming keeps everybody, their seats, their presence and their raised hands', () => {
    fc.assert(
      fc.property(openHistory, ({ session }) => {
        const { after } = take(session, resume);
        const seats = (people: readonly Person[] = []) =>
          people.map(({ heard: _, ...seat }) => seat);
        expect(seats(after?.people)).toEqual(seats(session.people));
        expect(after?.queue).toEqual(session.queue);
        expect(after?.turns.length).toBe(session.turns.length);
      }),
    );
  });

  it('[R3] nothing from before a cut can be undone after it, and the cut stays on record', () => {
    fc.assert(
      fc.property(openHistory, ({ session }) => {
        const { after } = take(session, resume);
        expect(after?.undo).toEqual([]);
        expect(after?.interruptions.length).toBe(session.interruptions.length + 1);
      }),
    );
  });

  it('[R4] a closed session is not resumed', () => {
    const example = Example.with();
    example.ask(5, { type: 'closeSession' });
    expect(example.refusal(9, { type: 'resume' }, { kind: 'host' })).toBe('notOpen');
  });
});

const resume = { command: { type: 'resume' }, actor: { kind: 'host' }, passed: 0 } as const;

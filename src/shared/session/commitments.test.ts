import { describe, expect, it } from 'vitest';
import { commitmentCommand } from '../protocol/commitments';
import { parse } from '../protocol/parse';
import type { Of } from './commands';
import { isDay } from './commitment';
import { Example, participant } from './examples.testkit';
import { SESSION_LIMITS } from './limits';

const make = (over: Partial<Of<'makeCommitment'>> = {}): Of<'makeCommitment'> => ({
  type: 'makeCommitment',
  what: 'Publish the delivery window',
  who: { kind: 'person', person: 'p1' },
  by: '2025-03-14',
  from: null,
  ...over,
});

describe('a commitment', () => {
  it('[X1] says what, who, by when and where it came from', () => {
    const example = Example.with('Anna');
    const from = { kind: 'card', card: 'moment-m1' } as const;
    example.ask(10, make({ what: '  Publish \u202e the window ', from }));
    example.ask(20, make({ who: { kind: 'words', words: 'the works council' }, by: null }));
    expect(example.session.commitments).toEqual([
      {
        id: 'c1',
        at: 10,
        what: 'Publish the window',
        who: { kind: 'person', person: 'p1' },
        by: '2025-03-14',
        state: 'open',
        from,
      },
      {
        id: 'c2',
        at: 20,
        what: 'Publish the delivery window',
        who: { kind: 'words', words: 'the works council' },
        by: null,
        state: 'open',
        from: null,
      },
    ]);
  });

  it('[X1] is one of at most so many', () => {
    const example = Example.with('Anna');
    for (let n = 0; n < SESSION_LIMITS.commitments; n += 1) example.ask(1, make({ who: null }));
    expect(example.refusal(2, make())).toBe('full');
  });

  it.each([
    [{ what: ' ' }, 'invalidText'],
    [{ what: 'x'.repeat(SESSION_LIMITS.commitmentWhat + 1) }, 'invalidText'],
    [{ who: { kind: 'person', person: 'p9' } }, 'unknownPerson'],
    [{ who: { kind: 'words', words: '\u200b' } }, 'invalidText'],
    [{ by: '2025-02-29' }, 'invalidText'],
    [{ by: 'Friday' }, 'invalidText'],
    [{ from: { kind: 'card', card: '' } }, 'outOfRange'],
  ] as const)('[X2] %j is refused: %s', (over, code) => {
    expect(Example.with('Anna').refusal(1, make(over))).toBe(code);
  });

  it('[X2] is due on days of the calendar only', () => {
    expect(['2024-02-29', '2025-12-31', '2000-02-29'].every(isDay)).toBe(true);
    const none = ['1900-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-1-1', '0000-01-01'];
    expect(none.some(isDay)).toBe(false);
  });

  it('[X3] is settled, opened again, said otherwise and taken back', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, make());
    const changed = {
      what: 'Publish it',
      who: { kind: 'person', person: 'p2' },
      by: null,
    } as const;
    example.ask(20, { type: 'changeCommitment', commitment: 'c1', ...changed });
    for (const state of ['kept', 'dropped', 'carried', 'open'] as const) {
      example.ask(30, { type: 'settleCommitment', commitment: 'c1', state });
      expect(example.session.commitments).toMatchObject([{ ...changed, state, at: 10 }]);
    }
    example.ask(40, { type: 'removeCommitment', commitment: 'c1' });
    expect(example.session.commitments).toEqual([]);
    example.ask(50, make());
    expect(example.session.commitments.map(({ id }) => id)).toEqual(['c2']);
    const settle = { type: 'settleCommitment', commitment: 'c1', state: 'kept' } as const;
    expect(example.refusal(60, settle)).toBe('unknownCommitment');
  });

  it('[X3] that is said or settled the same again changes nothing', () => {
    const example = Example.with('Anna');
    example.ask(10, make());
    const { what, who, by } = make();
    const same = { type: 'changeCommitment', commitment: 'c1', what, who, by } as const;
    expect(example.ask(20, same)).toEqual([]);
    const settle = { type: 'settleCommitment', commitment: 'c1', state: 'open' } as const;
    expect(example.ask(20, settle)).toEqual([]);
    expect(example.ask(20, { type: 'removeCommitment', commitment: 'c7' })).toEqual([]);
  });

  it('[X4] is made by the facilitator alone, also after the session was closed', () => {
    const example = Example.with('Anna');
    expect(example.refusal(10, make(), participant(1))).toBe('notAllowed');
    example.ask(20, { type: 'closeSession' });
    example.ask(30, make());
    expect(example.session.commitments).toHaveLength(1);
  });

  it('[X4] crosses the boundary as it is, and nothing else does', () => {
    expect(parse(commitmentCommand, make()).ok).toBe(true);
    for (const wrong of [{ by: 'soon' }, { from: { kind: 'web' } }, { who: 'Anna' }]) {
      expect(parse(commitmentCommand, { ...make(), ...wrong }).ok).toBe(false);
    }
  });
});

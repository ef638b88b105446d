import { describe, expect, it } from 'vitest';
import { carryOver } from './carry-over';
import { openCommitments, standingCommitments } from './commitments';
import { dueWords } from './due-words';
import { nextTitle } from './next-title';
import type { TraceCommitment } from './trace';
import { FIRST, people, trace } from './trace.testkit';

const held = { year: 2025, month: 5, day: 3 };
const next = { year: 2025, month: 5, day: 10 };
const dayOf = (wall: number) => {
  const date = new Date(wall);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

function promise(id: number, over: Partial<TraceCommitment> = {}): TraceCommitment {
  return {
    id: `c${id}`,
    what: `Do ${id}`,
    who: 'Ben',
    person: null,
    by: null,
    state: 'open',
    from: null,
    ...over,
  };
}

it('[Y20] the next title has the new date, or else the next number', () => {
  const titles = {
    'Weekly with vendors 12': 'Weekly with vendors 13',
    'Week 09: late trucks': 'Week 10: late trucks',
    'Round table, 3 May 2025': 'Round table, 10 May 2025',
    'Round table 03.05.2025': 'Round table 10.05.2025',
    '2025-05-03 Vendors 4': '2025-05-10 Vendors 4',
    'May 2025': 'May 2025',
    'Plan for 2025': 'Plan for 2025',
    'Late trucks': 'Late trucks',
  };
  for (const [title, then] of Object.entries(titles))
    expect(nextTitle(title, held, next)).toBe(then);
});

describe('what a session of a series begins with', () => {
  it('[Y21] is that of the last one, and what is open of all', () => {
    const series = [
      trace(2, {
        title: 'Weekly 2',
        question: 'What now?',
        groups: [
          { name: 'Staff', coverage: 'heard', came: 2 },
          { name: 'Vendors', coverage: 'emptyChair', came: 0 },
        ],
        people: people(['Ana', 'Ben'], { group: 'Staff' }),
        moments: [
          { id: 'm1', kind: 'digression', words: 'The fax', turn: null, by: null, parked: true },
          {
            id: 'm2',
            kind: 'digression',
            words: 'The car park',
            turn: null,
            by: null,
            parked: false,
          },
        ],
        commitments: [promise(1)],
      }),
      trace(1, {
        title: 'Weekly 1',
        commitments: [promise(1, { by: '2025-01-08' }), promise(2, { state: 'kept' })],
      }),
    ];
    const same = [
      [
        { session: 'session2', person: 'p1' as const },
        { session: 'session2', person: 'p2' as const },
      ],
    ];
    const now = FIRST + 9 * 24 * 3_600_000;
    expect(carryOver(series, { same: [] }, now, dayOf)).toMatchObject({
      from: { id: 'session2' },
      title: 'Weekly 3',
      question: 'What now?',
      groups: ['Staff', 'Vendors'],
      commitments: [
        { session: 'session1', commitment: 'c1', isDue: true },
        { session: 'session2', commitment: 'c1', isDue: false },
      ],
      digressions: ['The fax'],
      people: [{ name: 'Ana', group: 'Staff' }, { name: 'Ben' }],
    });
    expect(carryOver(series, { same }, now, dayOf)?.people).toHaveLength(1);
    expect(carryOver([], { same: [] }, now, dayOf)).toBeNull();
  });
});

describe('commitments over sessions', () => {
  const from = (session: number, id: number) => ({
    session: `session${session}`,
    commitment: `c${id}` as const,
  });

  it('[Y30] each is there once, as it stands in the latest session that carries it', () => {
    const traces = [
      trace(1, { title: 'First', commitments: [promise(1, { state: 'carried' }), promise(2)] }),
      trace(2, { commitments: [promise(1, { state: 'carried', from: from(1, 1) })] }),
      trace(3, {
        commitments: [
          promise(7, { state: 'kept', from: from(2, 1) }),
          promise(8, { from: from(9, 9) }),
        ],
      }),
    ];
    expect(standingCommitments(traces, next)).toMatchObject([
      { session: 'session1', commitment: 'c2', carried: 0 },
      { session: 'session3', commitment: 'c7', state: 'kept', madeIn: 'First', carried: 2 },
      { session: 'session3', commitment: 'c8', carried: 0 },
    ]);
    const circle = [
      trace(1, {
        commitments: [promise(1, { from: from(2, 1) }), promise(3, { from: from(1, 1) })],
      }),
      trace(2, { commitments: [promise(1, { from: from(1, 1) })] }),
    ];
    expect(standingCommitments(circle, next)).toHaveLength(1);
  });

  it('[Y31] the due ones come first, and greet in a sentence', () => {
    const made = [
      promise(1),
      promise(2, { by: '2025-05-11' }),
      promise(3, { by: '2025-05-10' }),
      promise(4, { by: '2025-05-01', state: 'dropped' }),
    ];
    const open = openCommitments([trace(1, { commitments: made })], next);
    expect(open.map(({ commitment, isDue }) => [commitment, isDue])).toEqual([
      ['c3', true],
      ['c2', false],
      ['c1', false],
    ]);
    expect(dueWords([])).toBeNull();
    expect(dueWords([promise(1)])).toBe('One commitment is due – Ben: Do 1.');
    expect(dueWords([1, 2, 3, 4].map((n) => promise(n, { who: null })))).toBe(
      '4 commitments are due – Do 1; Do 2; Do 3; and 1 more.',
    );
  });
});

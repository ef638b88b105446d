import { describe, expect, it } from 'vitest';
import { buildNotes } from './build-notes';
import { card, give, join, sessionOf } from './notes.testkit';

const person = (id: `p${number}`) => ({ kind: 'person', person: id }) as const;

describe('what came of a session', () => {
  it('[X14] is what was committed to, and the cards of that kind nobody made more of', () => {
    const from = { kind: 'card', card: 'taken' } as const;
    const earlier = { kind: 'session', session: 'sbefore00', commitment: 'c4' } as const;
    const session = sessionOf(
      ['A'],
      [
        [0, join('Anna', 'g1')],
        [1_000, give('p1')],
        [
          2_000,
          { type: 'makeCommitment', what: 'First', who: person('p1'), by: '2025-03-14', from },
        ],
        [2_000, { type: 'makeCommitment', what: 'Second', who: null, by: null, from: earlier }],
      ],
    );
    const cards = [
      card('taken', { kind: 'commitment', text: 'First', turn: 't1' }),
      card('free', { kind: 'commitment', text: '**Third**', turn: 't9' }),
    ];
    const { commitments } = buildNotes({ session, cards, now: 0 });
    expect(commitments).toEqual([
      {
        id: 'c1',
        what: 'First',
        who: 'Anna',
        by: '2025-03-14',
        state: 'open',
        origin: { kind: 'turn', number: 1, speaker: 'Anna' },
        carriedOver: false,
      },
      {
        id: 'c2',
        what: 'Second',
        who: null,
        by: null,
        state: 'open',
        origin: null,
        carriedOver: true,
      },
      {
        id: 'free',
        what: 'Third',
        who: null,
        by: null,
        state: 'open',
        origin: { kind: 'unknown' },
        carriedOver: false,
      },
    ]);
  });

  it('[X15] is open as long as it has no outcome: questions, debates, parked digressions', () => {
    const session = sessionOf(
      [],
      [
        [0, { type: 'markMoment', kind: 'digression', words: 'Later', parked: true }],
        [0, { type: 'markMoment', kind: 'debate', words: 'Settled' }],
        [0, { type: 'openDebate', moment: 'm2', sides: ['A', 'B'] }],
        [0, { type: 'settleDebate', debate: 'd2', outcome: 'agreed' }],
        [0, { type: 'markMoment', kind: 'debate', words: 'Unsettled' }],
        [0, { type: 'openDebate', moment: 'm3', sides: ['A', 'B'] }],
        [0, { type: 'markMoment', kind: 'question', words: 'Asked' }],
        [0, { type: 'closeSession' }],
      ],
    );
    const cards = [
      card('moment-m4', { kind: 'question', text: 'Asked' }),
      card('own', { kind: 'question', text: 'Written' }),
    ];
    const { stillOpen } = buildNotes({ session, cards, now: 0 });
    expect(stillOpen.map(({ kind, words }) => [kind, words])).toEqual([
      ['question', 'Asked'],
      ['question', 'Written'],
      ['debate', 'Unsettled'],
      ['digression', 'Later'],
    ]);
  });

  it('[X15] [X104] is not open once it was answered, whatever its card says', () => {
    const session = sessionOf(
      [],
      [
        [0, { type: 'markMoment', kind: 'question', words: 'Answered' }],
        [0, { type: 'markMoment', kind: 'question', words: 'Asked' }],
        [0, { type: 'markMoment', kind: 'question', words: '' }],
        [0, { type: 'markMoment', kind: 'question', words: '' }],
        [0, { type: 'answerQuestion', moment: 'm1', answered: true }],
        [0, { type: 'answerQuestion', moment: 'm3', answered: true }],
        [0, { type: 'answerQuestion', moment: 'm4', answered: true }],
        [0, { type: 'closeSession' }],
      ],
    );
    const cards = [
      card('moment-m1', { kind: 'question', text: 'Answered, as somebody wrote there' }),
      card('moment-m2', { kind: 'question', text: 'Asked' }),
      card('moment-m3', { kind: 'question', text: 'Only on its card' }),
    ];
    const notes = buildNotes({ session, cards, now: 0 });
    expect(notes.stillOpen.map(({ words }) => words)).toEqual(['Asked']);
    expect(notes.answered).toEqual([
      { words: 'Answered', origin: { kind: 'silence' } },
      { words: 'Only on its card', origin: { kind: 'silence' } },
    ]);
    expect(notes.moments.map(({ answered }) => answered)).toEqual([true, false, true, true]);
  });

  it('[X16] is a vote with its counts, and without any while it is open', () => {
    const steps = [
      [0, join('Anna', null)],
      [0, { type: 'openVote', question: '', budget: 5 }],
      [
        0,
        { type: 'castVotes', vote: 'v1', person: 'p1', version: 1, dots: { a: 1, b: 3, gone: 1 } },
      ],
    ] as const;
    const cards = [card('a', {}), card('b', {})];
    const open = buildNotes({ session: sessionOf([], steps), cards, now: 0 }).votes;
    expect(open).toMatchObject([{ open: true, voted: 1, of: 1, cards: [], gone: 0 }]);
    const over = sessionOf([], [...steps, [0, { type: 'revealVote', vote: 'v1' }]]);
    expect(buildNotes({ session: over, cards, now: 0 }).votes).toEqual([
      {
        question: null,
        budget: 5,
        open: false,
        voted: 1,
        of: 1,
        cards: [
          { text: 'b', dots: 3 },
          { text: 'a', dots: 1 },
        ],
        gone: 1,
      },
    ]);
  });
});

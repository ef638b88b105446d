import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideClocks } from './debate-clocks';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import { debatesThatBecameCollaborations, kindChanges } from './kind-changes';
import { roomDebate } from './room-moments';
import type { Session } from './session';

function debating(...sides: readonly string[]): Example {
  const example = Example.with('Anna', 'Ben', 'Cem');
  example.ask(100, { type: 'markMoment', kind: 'debate', words: 'One price for all?' });
  example.ask(100, { type: 'openDebate', moment: 'm1', sides });
  return example;
}

describe('debates', () => {
  it('[M10] a debate has two to four named sides, told apart by name', () => {
    const example = Example.with();
    example.ask(1, { type: 'markMoment', kind: 'debate', words: '' });
    example.ask(1, { type: 'markMoment', kind: 'setback', words: '' });
    const refused = (...sides: readonly string[]) =>
      example.refusal(2, { type: 'openDebate', moment: 'm1', sides });
    expect(refused('Alone')).toBe('invalidText');
    expect(refused('For', ' for ')).toBe('invalidText');
    expect(refused('A', 'B', 'C', 'D', 'E')).toBe('invalidText');
    expect(example.refusal(2, { type: 'openDebate', moment: 'm2', sides: ['A', 'B'] })).toBe(
      'unknownMoment',
    );
    example.ask(3, { type: 'openDebate', moment: 'm1', sides: ['For', 'Against'] });
    example.ask(4, { type: 'nameSide', debate: 'd1', side: 1, name: 'Later' });
    expect(example.refusal(5, { type: 'nameSide', debate: 'd1', side: 0, name: 'later' })).toBe(
      'invalidText',
    );
    expect(example.refusal(5, { type: 'nameSide', debate: 'd1', side: 2, name: 'More' })).toBe(
      'outOfRange',
    );
    expect(example.session.debates[0]?.sides.map(({ name }) => name)).toEqual(['For', 'Later']);
  });

  it('[M10] opening a debate settles the one that ran as open', () => {
    const example = debating('For', 'Against');
    example.ask(200, { type: 'markMoment', kind: 'debate', words: '' });
    example.ask(300, { type: 'openDebate', moment: 'm2', sides: ['A', 'B'] });
    expect(example.session.debates).toMatchObject([
      { id: 'd1', end: { at: 300, outcome: 'open' } },
      { id: 'd2', end: null },
    ]);
  });

  it('[M11] a person chooses a side from their own phone, and is on one side at most', () => {
    const example = debating('For', 'Against');
    example.ask(110, { type: 'takeSide', debate: 'd1', person: 'p1', side: 0 }, participant(1));
    example.ask(120, { type: 'takeSide', debate: 'd1', person: 'p1', side: 1 }, participant(1));
    expect(example.session.debates[0]?.sides.map(({ people }) => people)).toEqual([[], ['p1']]);
    example.ask(130, { type: 'takeSide', debate: 'd1', person: 'p1', side: null });
    expect(example.session.debates[0]?.sides.map(({ people }) => people)).toEqual([[], []]);
    example.ask(140, { type: 'giveSideCard', debate: 'd1', card: 'c1', side: 0 });
    example.ask(150, { type: 'giveSideCard', debate: 'd1', card: 'c1', side: 1 });
    expect(example.session.debates[0]?.sides.map(({ cards }) => cards)).toEqual([[], ['c1']]);
    example.ask(160, { type: 'settleDebate', debate: 'd1', outcome: 'agreed' });
    expect(example.refusal(170, { type: 'takeSide', debate: 'd1', person: 'p1', side: 0 })).toBe(
      'unknownDebate',
    );
  });

  it('[M11] nobody is ever on two sides of a debate', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        for (const { sides } of session.debates) {
          const people = sides.flatMap((side) => side.people);
          expect(new Set(people).size).toBe(people.length);
        }
        expect(session.debates.filter(({ end }) => end === null).length).toBeLessThan(2);
      }),
    );
  });

  it('[M12] a debate that became a collaboration is counted as one', () => {
    const example = debating('For', 'Against');
    example.ask(200, { type: 'settleDebate', debate: 'd1', outcome: 'collaboration' });
    expect(example.session.moments[0]?.kinds.map(({ kind }) => kind)).toEqual([
      'debate',
      'collaboration',
    ]);
    expect(debatesThatBecameCollaborations(example.session)).toBe(1);
    expect(kindChanges(example.session)).toEqual([
      { moment: 'm1', at: 200, from: 'debate', to: 'collaboration' },
    ]);
  });

  it('[M12] closing settles a running debate as open', () => {
    const example = debating('For', 'Against');
    example.ask(300, { type: 'closeSession' });
    expect(example.session.debates[0]?.end).toEqual({ at: 300, outcome: 'open' });
  });

  it('[M13] each side’s clock counts its turns within the debate', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(50, { type: 'giveFloor', to: 'p1' });
    example.ask(100, { type: 'markMoment', kind: 'debate', words: '' });
    example.ask(100, { type: 'openDebate', moment: 'm1', sides: ['For', 'Against'] });
    for (const [person, side] of [
      ['p1', 0],
      ['p2', 0],
      ['p3', 1],
    ] as const) {
      example.ask(100, { type: 'takeSide', debate: 'd1', person, side });
    }
    example.ask(160, { type: 'shareTurn', person: 'p2', speaks: true });
    example.ask(200, { type: 'giveFloor', to: 'p3' });
    // For: 60 ms of Anna within the debate, then 40 ms of both at once; Against has spoken since 200.
    expect(roomDebate(example.session)?.sides).toMatchObject([
      { name: 'For', ms: 100, speakingSince: null },
      { name: 'Against', ms: 0, speakingSince: 200 },
    ]);
    example.ask(230, { type: 'settleDebate', debate: 'd1', outcome: 'agreed' });
    example.ask(400, { type: 'releaseFloor' });
    const [debate] = example.session.debates;
    expect(debate && sideClocks(example.session, debate).map(({ ms }) => ms)).toEqual([100, 30]);
  });

  it('[M13] the clocks are what counting every turn by itself gives', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        for (const debate of session.debates) {
          const counted = sideClocks(session, debate).map(({ ms }) => ms);
          expect(counted).toEqual(debate.sides.map(({ people }) => sum(session, debate, people)));
        }
      }),
    );
  });
});

/** Over every turn there is, by the overlap of two stretches of time. */
function sum(
  session: Session,
  debate: Session['debates'][number],
  people: readonly string[],
): number {
  const until = debate.end?.at ?? Number.POSITIVE_INFINITY;
  return session.turns
    .filter((turn) => turn.speakers.some((id) => people.includes(id)))
    .map(({ from, end }) => {
      if (end === null && debate.end === null) return 0;
      const to = Math.min(end?.at ?? Number.POSITIVE_INFINITY, until);
      return Math.max(0, to - Math.max(from, debate.from));
    })
    .reduce((total, ms) => total + ms, 0);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import { foldAll } from './fold';
import { redactForgotten } from './forget';
import { history } from './histories.testkit';
import { ownView } from './own-view';
import { roomView } from './room-view';
import { countsOf, type Dots, dotsIn } from './voting';

const VOTE = 'v1';
const open = { type: 'openVote', question: 'What first?', budget: 3 } as const;
const reveal = { type: 'revealVote', vote: VOTE } as const;

const cast = (n: number, version: number, dots: Dots) =>
  ({ type: 'castVotes', vote: VOTE, person: `p${n}`, version, dots }) as const;

function voting(...names: readonly string[]): Example {
  const example = Example.with(...names);
  example.ask(10, open);
  return example;
}

const counts = ({ session }: Example): Dots | null => roomView(session).counts;

describe('opening a dot vote', () => {
  it('[B40] it has a question or none, and a number of dots for each', () => {
    const example = voting('Anna');
    expect(roomView(example.session).vote).toEqual({
      id: VOTE,
      state: 'open',
      question: 'What first?',
      budget: 3,
      voted: 0,
      of: 1,
    });
    const plain = Example.with('Anna');
    plain.ask(1, { ...open, question: '  ' });
    expect(roomView(plain.session).vote?.question).toBeNull();
  });

  it.each([0, 21, 1.5, Number.NaN])('[B40] a vote of %s dots is refused', (budget) => {
    expect(Example.with('Anna').refusal(1, { ...open, budget })).toBe('outOfRange');
  });

  it('[B40] a question can have 120 letters', () => {
    const example = Example.with('Anna');
    expect(example.refusal(1, { ...open, question: 'q'.repeat(121) })).toBe('invalidText');
    expect(example.refusal(1, { ...open, question: 'q'.repeat(120) })).toBeNull();
  });

  it('[B40] at most one is open, and another can follow', () => {
    const example = voting('Anna');
    expect(example.refusal(11, open)).toBe('alreadyOpen');
    example.ask(12, reveal);
    example.ask(13, open);
    expect(roomView(example.session)).toMatchObject({ vote: { id: 'v2' }, counts: null });
  });
});

describe('who votes', () => {
  it('[B41] everybody with a seat; a facilitator who is not counted does not', () => {
    const example = voting('Anna');
    example.ask(20, { type: 'speakMyself' });
    expect(example.refusal(21, cast(2, 1, { c1: 1 }))).toBe('notAllowed');
    expect(roomView(example.session).vote).toMatchObject({ of: 1 });
    example.ask(22, { type: 'markPerson', person: 'p2', leader: false, counted: true });
    example.ask(23, cast(2, 1, { c1: 1 }));
    expect(roomView(example.session).vote).toMatchObject({ voted: 1, of: 2 });
  });

  it('[B41] the facilitator gives dots for somebody without a page, never for others', () => {
    const example = voting('Anna');
    example.ask(20, { type: 'join', name: 'Ben', group: null, via: 'device' });
    example.ask(21, cast(1, 1, { c1: 1 }));
    expect(example.refusal(22, cast(2, 1, { c1: 1 }))).toBe('notAllowed');
    expect(example.refusal(22, cast(2, 1, { c1: 1 }), participant(2))).toBeNull();
    expect(example.refusal(22, cast(9, 1, { c1: 1 }))).toBe('unknownPerson');
  });

  it('[B41] who has left gives no dots, and those given before stay', () => {
    const example = voting('Anna', 'Ben');
    example.ask(20, cast(1, 1, { c1: 2 }));
    example.ask(21, { type: 'leave', person: 'p1' });
    expect(example.refusal(22, cast(1, 2, {}))).toBe('notPresent');
    expect(roomView(example.session).vote).toMatchObject({ voted: 1, of: 2 });
    example.ask(23, reveal);
    expect(counts(example)).toEqual({ c1: 2 });
  });

  it('[B44] who took all dots back has not voted', () => {
    const example = voting('Anna');
    example.ask(20, cast(1, 1, { c1: 2 }));
    example.ask(21, cast(1, 2, { c1: 0 }));
    expect(roomView(example.session).vote).toMatchObject({ voted: 0, of: 1 });
  });
});

describe('giving dots', () => {
  const casts = fc
    .array(fc.dictionary(fc.constantFrom('c1', 'c2', 'c3'), fc.integer({ min: 0, max: 1 })), {
      minLength: 1,
      maxLength: 6,
    })
    .chain((changes) =>
      fc.record({
        changes: fc.constant(changes),
        // Each at least once, some more often, in any order.
        order: fc.array(fc.nat(changes.length - 1), { maxLength: 8 }).chain((more) => {
          const all = [...changes.keys(), ...more];
          return fc.shuffledSubarray(all, { minLength: all.length });
        }),
      }),
    );

  it('[B42] whatever comes late or twice, the last change of mind counts', () => {
    fc.assert(
      fc.property(casts, ({ changes, order }) => {
        const example = voting('Anna', 'Ben');
        example.ask(15, cast(2, 1, { c9: 1 }));
        for (const n of order) example.ask(20, cast(1, n + 1, changes[n] ?? {}), participant(1));
        const last = Object.entries(changes.at(-1) ?? {}).filter(([, count]) => count > 0);
        expect(ownView(example.session, 'p1')?.ballot).toEqual({
          vote: VOTE,
          version: changes.length,
          dots: Object.fromEntries(last),
        });
        example.ask(30, reveal);
        expect(counts(example)).toEqual(Object.fromEntries([['c9', 1], ...last]));
      }),
    );
  });

  it('[B42] a request that comes twice gives no event', () => {
    const example = voting('Anna');
    example.ask(20, cast(1, 1, { c1: 2 }));
    expect(example.ask(21, cast(1, 1, { c1: 2 }))).toEqual([]);
  });

  it('[B42] dots for one vote never count in another', () => {
    const example = voting('Anna');
    example.ask(20, reveal);
    example.ask(21, open);
    expect(example.refusal(22, cast(1, 1, { c1: 1 }))).toBe('unknownVote');
    expect(ownView(example.session, 'p1')?.ballot).toEqual({ vote: 'v2', version: 0, dots: {} });
  });

  it.each<Dots>([
    { c1: 4 },
    { c1: 2, c2: 2 },
    { c1: -1, c2: 4 },
    { c1: 0.5 },
    { c1: Number.NaN },
    { '': 1 },
    { ['x'.repeat(81)]: 1 },
  ])('[B43] %j is refused with three dots', (dots) => {
    expect(voting('Anna').refusal(20, cast(1, 1, dots))).toBe('outOfRange');
  });

  it('[B43] in any history nobody gives more dots than there are, and each person gives once', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          for (const { ballots, budget } of after.votes) {
            for (const { dots } of ballots) expect(dotsIn(dots)).toBeLessThanOrEqual(budget);
            const people = ballots.map(({ person }) => person);
            expect(new Set(people).size).toBe(people.length);
          }
        }
      }),
    );
  });
});

describe('what is shown of a vote', () => {
  it('[B44] until it is revealed nobody is shown a count, nor who gave what', () => {
    const example = voting('Anna', 'Ben');
    example.ask(20, cast(1, 1, { secretcard: 2 }));
    const before = JSON.stringify([roomView(example.session), ownView(example.session, 'p2')]);
    expect(before).not.toContain('secretcard');
    expect(roomView(example.session)).toMatchObject({ vote: { voted: 1, of: 2 }, counts: null });
    example.ask(30, reveal);
    expect(roomView(example.session)).toMatchObject({
      vote: { state: 'revealed', voted: 1 },
      counts: { secretcard: 2 },
    });
    expect(ownView(example.session, 'p1')?.ballot).toBeNull();
  });

  it('[B44] in any history the room holds no counts while a vote is open, and all of them after', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          const { vote, counts: shown } = roomView(after);
          const latest = after.votes.at(-1);
          if (vote?.state !== 'revealed' || latest === undefined) expect(shown).toBeNull();
          else expect(shown).toEqual(countsOf(after, latest));
          expect((vote?.voted ?? 0) <= (vote?.of ?? 0)).toBe(true);
        }
      }),
    );
  });

  it('[H83] dots of somebody who was removed do not count until they have their seat again', () => {
    const example = voting('Anna', 'Ben');
    example.ask(20, cast(1, 1, { card: 2 }));
    example.ask(21, cast(2, 1, { card: 1 }));
    example.ask(22, reveal);
    example.ask(23, { type: 'remove', person: 'p1' });
    expect(roomView(example.session)).toMatchObject({
      vote: { voted: 1, of: 1 },
      counts: { card: 1 },
    });
    example.ask(24, { type: 'readmit', person: 'p1' });
    expect(roomView(example.session)).toMatchObject({
      vote: { voted: 2, of: 2 },
      counts: { card: 3 },
    });
  });

  it('[B44] the room looks the same whatever cards the dots are on', () => {
    const look = (dots: Dots) => {
      const example = voting('Anna', 'Ben');
      example.ask(20, cast(1, 1, dots));
      return JSON.stringify([roomView(example.session), ownView(example.session, 'p2')]);
    };
    expect(look({ c1: 3 })).toBe(look({ c2: 1, c3: 1 }));
  });
});

describe('how a vote ends', () => {
  it('[B45] one that is cancelled is gone, and what was revealed is put away instead', () => {
    const example = voting('Anna');
    example.ask(20, cast(1, 1, { c1: 1 }));
    example.ask(21, { type: 'cancelVote', vote: VOTE });
    expect(roomView(example.session)).toMatchObject({ vote: null, counts: null });
    expect(example.refusal(22, reveal)).toBe('unknownVote');
    example.ask(23, open);
    const second = { vote: 'v2' } as const;
    expect(example.refusal(24, { type: 'putVoteAway', ...second })).toBe('unknownVote');
    example.ask(24, { type: 'revealVote', ...second });
    expect(example.ask(25, { type: 'revealVote', ...second })).toEqual([]);
    expect(example.refusal(26, { type: 'cancelVote', ...second })).toBe('unknownVote');
    example.ask(26, { type: 'putVoteAway', ...second });
    expect(roomView(example.session)).toMatchObject({ vote: null, counts: null });
    expect(example.session.votes).toMatchObject([{ id: 'v2', state: 'putAway' }]);
  });

  it('[B46] a vote that is open when the session is closed is revealed by that', () => {
    const example = voting('Anna');
    example.ask(20, cast(1, 1, { c1: 2 }));
    example.ask(30, { type: 'closeSession' });
    expect(roomView(example.session)).toMatchObject({
      vote: { state: 'revealed' },
      counts: { c1: 2 },
    });
  });

  it('[B46] a cut leaves an open vote open, and every dot where it was', () => {
    const example = voting('Anna');
    example.ask(20, cast(1, 4, { c1: 2 }));
    example.ask(30, { type: 'resume' }, { kind: 'host' });
    const again = foldAll(example.log);
    expect(again).toEqual(example.session);
    expect(ownView(example.session, 'p1')?.ballot).toMatchObject({ version: 4, dots: { c1: 2 } });
  });

  it('[B47] who is forgotten takes their dots along, from the counts and from the log', () => {
    const example = voting('Anna', 'Ben');
    example.ask(20, cast(1, 1, { c1: 2, onlyAnna: 1 }));
    example.ask(21, cast(2, 1, { c1: 1 }));
    example.ask(30, reveal);
    example.ask(40, { type: 'forget', person: 'p1' });
    expect(roomView(example.session)).toMatchObject({ vote: { voted: 1 }, counts: { c1: 1 } });
    const redacted = redactForgotten(example.log);
    expect(JSON.stringify(redacted)).not.toContain('onlyAnna');
    expect(foldAll(redacted)).toEqual(example.session);
  });
});

describe('the rules of the board', () => {
  it('[B49] begin free, are the facilitator’s to set, and everybody sees them', () => {
    const example = Example.with('Anna');
    expect(roomView(example.session).boardRules).toEqual({ may: 'all', names: 'shown' });
    const rules = { may: 'cards', names: 'hidden' } as const;
    expect(example.refusal(1, { type: 'setBoardRules', rules }, participant(1))).toBe('notAllowed');
    example.ask(1, { type: 'setBoardRules', rules });
    expect(example.ask(2, { type: 'setBoardRules', rules })).toEqual([]);
    expect(roomView(example.session).boardRules).toEqual(rules);
    example.ask(3, { type: 'closeSession' });
    expect(example.refusal(4, { type: 'setBoardRules', rules })).toBe('notOpen');
  });
});

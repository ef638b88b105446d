import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from './examples.testkit';
import { hearTurn, recount } from './heard';
import { history } from './histories.testkit';
import type { PersonId } from './ids';
import { type Heard, NOT_HEARD } from './person';
import type { Session, Turn } from './session';

/** A second opinion, from the definition: stretches as maximal runs of turns, one person at a time. */
function heardBy(person: PersonId, turns: readonly Turn[]): Heard {
  const stretches: Turn[][] = [];
  turns.forEach((turn, at) => {
    if (turn.end === null || !turn.speakers.includes(person)) return;
    const goesOn = turn.continues && turns[at - 1]?.speakers.includes(person) === true;
    if (goesOn) stretches.at(-1)?.push(turn);
    else stretches.push([turn]);
  });
  const spoken = (turn: Turn) => (turn.end?.at ?? turn.from) - turn.from;
  const lengths = stretches.map((turn) => turn.map(spoken).reduce((a, b) => a + b, 0));
  return {
    turns: stretches.length,
    ms: lengths.reduce((a, b) => a + b, 0),
    longestMs: Math.max(0, ...lengths),
    replies: stretches.filter(([first]) => first !== undefined && first.reply !== null).length,
    firstAt: stretches[0]?.[0]?.from ?? null,
    lastAt: stretches.at(-1)?.at(-1)?.end?.at ?? null,
  };
}

const people: Session['people'] = Example.with('Anna', 'Ben', 'Cem').session.people;
const speakers = fc.uniqueArray(
  fc.integer({ min: 1, max: 3 }).map((n): PersonId => `p${n}`),
  { maxLength: 2 },
);
/** Ended turns one after the other, with gaps, going on or not, by anybody or nobody. */
const endedTurns = fc
  .array(
    fc.record({
      gap: fc.constantFrom(0, 0, 5),
      ms: fc.integer({ min: 0, max: 90 }),
      speakers,
      continues: fc.boolean(),
      isReply: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((said) => {
    const turns: Turn[] = [];
    for (const { gap, ms, speakers: by, continues, isReply } of said) {
      const from = (turns.at(-1)?.end?.at ?? 0) + gap;
      turns.push({
        id: `t${turns.length + 1}`,
        speakers: by,
        from,
        end: { at: from + ms, why: 'released' },
        reply: isReply ? 't1' : null,
        continues,
      });
    }
    return turns;
  });

describe('what somebody was heard', () => {
  it('[P14] a stretch in several records is one turn, as long as all of it', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(30, { type: 'shareTurn', person: 'p2', speaks: true });
    example.ask(40, { type: 'shareTurn', person: 'p2', speaks: false });
    example.ask(100, { type: 'releaseFloor' });
    expect(example.session.people.map(({ heard }) => heard)).toEqual([
      { turns: 1, ms: 90, longestMs: 90, replies: 0, firstAt: 10, lastAt: 100 },
      { turns: 1, ms: 10, longestMs: 10, replies: 0, firstAt: 30, lastAt: 40 },
    ]);
  });

  it('[P14] a turn that runs was not heard yet, and one that is undone was not heard', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    expect(example.session.people[0]?.heard).toEqual(NOT_HEARD);
    example.ask(20, { type: 'releaseFloor' });
    expect(example.session.people[0]?.heard).toMatchObject({ turns: 1, ms: 10 });
    example.ask(30, { type: 'undoFloor' });
    example.ask(40, { type: 'undoFloor' });
    expect(example.session.people[0]?.heard).toEqual(NOT_HEARD);
  });

  it('[P14] adding turn after turn comes to the same as counting them all, and as the definition', () => {
    fc.assert(
      fc.property(endedTurns, (turns) => {
        const one = turns.reduce(
          (so, _, at) => hearTurn(so, turns.slice(0, at + 1)),
          recount(people, []),
        );
        expect(one).toEqual(recount(people, turns));
        for (const person of one) expect(person.heard).toEqual(heardBy(person.id, turns));
      }),
    );
  });

  it('[P14] counting anew what is right already changes nobody', () => {
    fc.assert(
      fc.property(endedTurns, (turns) => {
        const counted = recount(people, turns);
        recount(counted, turns).forEach((person, at) => {
          expect(person).toBe(counted[at]);
        });
      }),
    );
  });

  it('[P14] whatever happens in a session, everybody’s figures are those of its turns', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          for (const person of after.people) {
            expect(person.heard).toEqual(heardBy(person.id, after.turns));
          }
        }
      }),
    );
  });
});

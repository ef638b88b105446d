import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { history } from '../session/histories.testkit';
import { follows, followsByGroup } from './follows';
import { listening } from './listening';
import { spokenInAll } from './spoken';
import { tallyOf, tallyOn, tallyUntil } from './tally';

const SECOND = 1000;

/** Anna leads; Ben and Cem are staff with her, Dora is a customer who comes after a minute. */
function meeting(): Example {
  const example = Example.with('Anna', 'Ben', 'Cem');
  example.ask(0, { type: 'markPerson', person: 'p1', leader: true, counted: true });
  example.ask(10 * SECOND, { type: 'giveFloor', to: 'p2' });
  example.ask(30 * SECOND, { type: 'giveFloor', to: 'p1' });
  example.ask(60 * SECOND, { type: 'join', name: 'Dora', group: 'g2', via: 'device' });
  example.ask(70 * SECOND, { type: 'giveFloor', to: 'p4' });
  example.ask(100 * SECOND, { type: 'giveFloor', to: 'p3' });
  example.ask(110 * SECOND, { type: 'releaseFloor' });
  example.ask(150 * SECOND, { type: 'giveFloor', to: 'p1' });
  return example;
}

describe('the tally', () => {
  it('[V15] kept up event by event is the same as from scratch, whatever happens', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        let [first] = transitions;
        if (first === undefined) return;
        let tally = tallyOf(first.after);
        for (const next of transitions.slice(1)) {
          tally = tallyOn(tally, first.after, next.after);
          first = next;
        }
        expect(tally).toEqual(tallyOf(first.after));
      }),
    );
  });

  it('[V15] nothing is counted anew as long as turns only come to an end', () => {
    const example = meeting();
    const before = example.session;
    const tally = tallyOf(before);
    expect(tally.covers).toBe(4);
    example.ask(151 * SECOND, { type: 'raiseHand', person: 'p2' });
    expect(tallyOn(tally, before, example.session)).toBe(tally);
    example.ask(160 * SECOND, { type: 'releaseFloor' });
    expect(tallyOn(tally, before, example.session).covers).toBe(5);
  });

  it('[V10] holds the floor’s time, with the turn that runs', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const until = session.endedAt ?? session.lastAt + 99;
        expect(tallyUntil(tallyOf(session), session, until).floorMs).toBe(
          spokenInAll(session, until),
        );
      }),
    );
  });
});

describe('the listening of a leader', () => {
  it('[V16] is their own time beside that of others while they were there', () => {
    const { session } = meeting();
    // Own: 30 to 70 and 150 to 160. Others: Ben 20, Dora 30, Cem 10. Between her turns: Dora, Cem.
    expect(listening(session, tallyOf(session), 160 * SECOND)).toEqual([
      {
        person: session.people[0],
        ownMs: 50 * SECOND,
        othersMs: 60 * SECOND,
        share: 50 / 110,
        fairShare: 1 / 4,
        firstTurnAfterMs: 30 * SECOND,
        turnsBetween: 2,
      },
    ]);
  });

  it('[V16] leaves out what was said while they were away', () => {
    const example = meeting();
    example.ask(160 * SECOND, { type: 'leave', person: 'p1' });
    example.ask(160 * SECOND, { type: 'giveFloor', to: 'p2' });
    example.ask(200 * SECOND, { type: 'return', person: 'p1' });
    example.ask(215 * SECOND, { type: 'giveFloor', to: null });
    // 60 from before, 15 of Ben's 55, and 5 of somebody unknown.
    const [anna] = listening(example.session, tallyOf(example.session), 220 * SECOND);
    expect(anna?.othersMs).toBe(80 * SECOND);
  });

  it('[V16] is kept for leaders only, and says nothing before anything was said', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'markPerson', person: 'p2', leader: true, counted: true });
    expect(listening(example.session, tallyOf(example.session), 0)).toEqual([
      {
        person: example.session.people[1],
        ownMs: 0,
        othersMs: 0,
        share: null,
        fairShare: 1 / 2,
        firstTurnAfterMs: null,
        turnsBetween: null,
      },
    ]);
  });
});

describe('who follows whom', () => {
  it('[V18] is counted by pairs of turns no more than half a minute apart', () => {
    const { session } = meeting();
    // Ben, Anna, Dora, Cem follow each other at once; Anna comes 40 s after Cem. Her turn still runs.
    expect(follows(session, tallyOf(session))).toEqual([
      { from: 'p2', to: 'p1', count: 1 },
      { from: 'p1', to: 'p4', count: 1 },
      { from: 'p4', to: 'p3', count: 1 },
    ]);
    expect(followsByGroup(session, tallyOf(session))).toEqual([
      { from: 'g1', to: 'g1', count: 1 },
      { from: 'g1', to: 'g2', count: 1 },
      { from: 'g2', to: 'g1', count: 1 },
    ]);
  });

  it('[V18] nobody follows themselves, and after two at once one follows both', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    example.ask(1000, { type: 'shareTurn', person: 'p2', speaks: true });
    example.ask(2000, { type: 'giveFloor', to: 'p3' });
    example.ask(3000, { type: 'releaseFloor' });
    example.ask(4000, { type: 'giveFloor', to: 'p3' });
    example.ask(5000, { type: 'releaseFloor' });
    expect(follows(example.session, tallyOf(example.session))).toEqual([
      { from: 'p1', to: 'p2', count: 1 },
      { from: 'p1', to: 'p3', count: 1 },
      { from: 'p2', to: 'p3', count: 1 },
    ]);
  });

  it('[V18] by group there are as many as by person', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const tally = tallyOf(session);
        const everybody = {
          ...session,
          people: session.people.map((p) => ({ ...p, onlyInGroup: false, forgotten: false })),
        };
        const sum = (all: readonly { readonly count: number }[]) =>
          all.reduce((total, { count }) => total + count, 0);
        expect(sum(followsByGroup(session, tally))).toBe(sum(follows(everybody, tally)));
        expect(follows(session, tally).every(({ from, to }) => from !== to)).toBe(true);
      }),
    );
  });
});

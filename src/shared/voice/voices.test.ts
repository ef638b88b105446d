import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { history, take } from '../session/histories.testkit';
import type { Session } from '../session/session';
import { balance } from './balance';
import { coverage } from './coverage';
import { follows } from './follows';
import { spokenByGroup, spokenByPerson, spokenInAll } from './spoken';
import { tallyOf } from './tally';
import { voiceOf } from './voice';
import { voices } from './voices';
import { writtenBy } from './written';

const MINUTE = 60_000;
const now = (session: Session) => session.endedAt ?? session.lastAt + 321;

describe('voice', () => {
  it.each([
    ['as much as one was there', { ms: 10, presenceMs: 50 }, { ms: 20, presenceMs: 100 }, 1],
    ['twice as much', { ms: 10, presenceMs: 25 }, { ms: 20, presenceMs: 100 }, 2],
    ['silent', { ms: 0, presenceMs: 25 }, { ms: 20, presenceMs: 100 }, 0],
    ['nobody has spoken', { ms: 0, presenceMs: 25 }, { ms: 0, presenceMs: 100 }, null],
    ['never there', { ms: 0, presenceMs: 0 }, { ms: 20, presenceMs: 100 }, null],
  ])('[V12] %s: %j of %j is %s', (_, own, all, expected) => {
    expect(voiceOf(own, all)).toBe(expected);
  });

  it('[V12] weighs by presence: who came for half the time is expected half as much', () => {
    const example = Example.with('Anna');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    example.ask(5 * MINUTE, { type: 'join', name: 'Ben', group: 'g2', via: 'device' });
    example.ask(6 * MINUTE, { type: 'giveFloor', to: 'p2' });
    example.ask(9 * MINUTE, { type: 'releaseFloor' });
    // Anna 6 of 9 min spoken, 10 of 15 min there; Ben 3 of 9 and 5 of 15: both exactly as expected.
    const all = voices(example.session, tallyOf(example.session), 10 * MINUTE);
    expect(all.people.map(({ voice }) => voice)).toEqual([1, 1]);
    expect(all.groups.map(({ voice }) => voice)).toEqual([1, 1]);
    // A quarter of an hour on Anna is there 25 of 45 min and Ben 20.
    const later = voices(example.session, tallyOf(example.session), 25 * MINUTE);
    expect(later.of.get('p1')?.voice).toBeCloseTo(6 / 9 / (25 / 45), 12);
    expect(later.of.get('p2')?.voice).toBeCloseTo(3 / 9 / (20 / 45), 12);
  });

  it('[V12] weighted by presence, the voices of people and of groups average to 1', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const { people, groups } = voices(session, tallyOf(session), now(session));
        // A turn may be given afterwards to somebody who was not there, and is then without a voice.
        if (people.some(({ presenceMs, ms }) => presenceMs === 0 && ms > 0)) return;
        for (const all of [people, groups]) {
          const there = all.reduce((sum, one) => sum + one.presenceMs, 0);
          const heard = all.reduce((sum, one) => sum + (one.voice ?? 0) * one.presenceMs, 0);
          if (all.some(({ voice }) => voice !== null)) expect(heard / there).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});

describe('all figures at once', () => {
  it('[V20] are what each is by itself', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const at = now(session);
        const all = voices(session, tallyOf(session), at);
        const person = ({ person: { id }, turns, ms, share }: (typeof all.people)[number]) => [
          id,
          turns,
          ms,
          share,
        ];
        const spoken = spokenByPerson(session, at);
        expect(all.people.map(person)).toEqual(
          spoken.map(({ person: { id }, turns, ms, share }) => [id, turns, ms, share]),
        );
        expect(all.groups).toMatchObject(spokenByGroup(session, at));
        expect(all.balance).toBe(balance(session, at));
        expect(all.floorMs).toBe(spokenInAll(session, at));
        const expected = all.groups.filter(({ group }) => group !== null);
        expect(expected.map((group) => group.coverage)).toEqual(
          coverage(session).map((group) => group.coverage),
        );
      }),
    );
  });

  it('[V20] do not depend on the order in which people joined', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const turned = { ...session, people: [...session.people].reverse() };
        const one = voices(session, tallyOf(session), now(session));
        const other = voices(turned, tallyOf(turned), now(session));
        expect(other.of).toEqual(one.of);
        expect(other.floorMs).toBe(one.floorMs);
        const byGroup = (all: typeof one) => new Map(all.groups.map((g) => [g.group, g.ms]));
        expect(byGroup(other)).toEqual(byGroup(one));
      }),
    );
  });

  it('[V20] are the same when a turn is split in two, wherever', () => {
    fc.assert(
      fc.property(
        history,
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (given, n, part) => {
          const { session } = given;
          const turn = session.turns[n % Math.max(1, session.turns.length)];
          if (turn?.end == null) return;
          const cut = Math.round(turn.from + (turn.end.at - turn.from) * part);
          const step = { type: 'splitTurn', turn: turn.id, cut } as const;
          const actor = { kind: 'facilitator' } as const;
          const { after } = take(session, { command: step, actor, passed: 0 });
          if (after === null) throw new Error('a session stays');
          expect(figures(after)).toEqual(figures(session));
        },
      ),
    );
  });

  it('[V21] tell when somebody was last heard: now, then, or never', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1000, { type: 'giveFloor', to: 'p1' });
    example.ask(3000, { type: 'giveFloor', to: 'p2' });
    const all = voices(example.session, tallyOf(example.session), 10_000);
    expect(all.people.map(({ sinceMs }) => sinceMs)).toEqual([7000, 0, null]);
    expect(all.people.map(({ runningMs }) => runningMs)).toEqual([0, 7000, 0]);
    expect(all.groups.map(({ sinceMs }) => sinceMs)).toEqual([0, null]);
  });

  it('[V11] show writing apart from speaking, and never in its place', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    const written = writtenBy([
      { author: 'p1', text: 'a' },
      { author: 'p2', text: 'b' },
    ]);
    const all = voices(example.session, tallyOf(example.session), 1000, written);
    expect(all.people.map(({ heard, wrote }) => [heard, wrote])).toEqual([
      ['heard', 1],
      ['inWriting', 1],
      ['unheard', 0],
    ]);
  });
});

function figures(session: Session) {
  const tally = tallyOf(session);
  const {
    people,
    groups,
    balance: even,
    listening,
    floorMs,
  } = voices(session, tally, now(session));
  return {
    people: people.map(({ person: { id }, ...rest }) => ({ id, ...rest })),
    listening: listening.map(({ person: { id }, ...rest }) => ({ id, ...rest })),
    groups,
    even,
    floorMs,
    follows: follows(session, tally),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { history } from '../session/histories.testkit';
import { measuredUntil } from '../session/session';
import { facilitatorView } from '../session/views';
import { countedPeople } from './counted';
import { runningMs } from './running';
import { spokenByGroup, spokenByPerson, spokenInAll } from './spoken';

describe('time spoken', () => {
  it('[V1] everybody who joined is listed, silent people with zero, a running turn up to now', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(400, { type: 'giveFloor', to: 'p2' });
    example.ask(450, { type: 'giveFloor', to: 'p1' });
    example.ask(460, { type: 'leave', person: 'p3' });
    // Anna 400 - 100 and 1000 - 450, Ben 450 - 400: 900 in all.
    expect(spokenByPerson(example.session, 1000)).toMatchObject([
      { person: { id: 'p1' }, turns: 2, ms: 850, longestMs: 550, share: 850 / 900 },
      { person: { id: 'p2' }, turns: 1, ms: 50, longestMs: 50, share: 50 / 900 },
      { person: { id: 'p3' }, turns: 0, ms: 0, longestMs: 0, share: 0 },
    ]);
  });

  it('[V1] nobody’s clock runs in silence or while the floor is offered', () => {
    const example = Example.with('Anna');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(150, { type: 'releaseFloor' });
    expect(spokenInAll(example.session, 5000)).toBe(50);
    example.ask(6000, { type: 'offerFloor', to: 'p1' });
    expect(spokenInAll(example.session, 9000)).toBe(50);
  });

  it('[V1] no figure is negative, shares add up to 1, and the floor’s time fits into the session', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -5000, max: 5000 }), ({ session }, late) => {
        const now = session.lastAt + late;
        const people = spokenByPerson(session, now);
        expect(people.every(({ ms, turns }) => ms >= 0 && turns >= 0)).toBe(true);
        expect(people.every(({ ms, longestMs }) => longestMs <= ms)).toBe(true);
        const shares = people.flatMap(({ share }) => (share === null ? [] : [share]));
        if (shares.length > 0) expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(spokenInAll(session, now)).toBeLessThanOrEqual(measuredUntil(session, now));
      }),
    );
  });

  it('[V1] what the fold adds up is what the turns add up to', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const now = session.lastAt + 1234;
        const until = measuredUntil(session, now);
        for (const { person, ms, turns } of spokenByPerson(session, now)) {
          const own = session.turns.filter((turn) => turn.speakers.includes(person.id));
          const starts = own.filter((turn) => {
            const before = session.turns[session.turns.indexOf(turn) - 1];
            return !(turn.continues && before?.speakers.includes(person.id) === true);
          });
          expect(ms).toBe(own.reduce((sum, turn) => sum + (turn.end?.at ?? until) - turn.from, 0));
          expect(turns).toBe(starts.length);
        }
      }),
    );
  });

  it('[V2] groups come in the session’s order, empty ones too, those without a group last', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'join', name: 'Ben', group: null, via: 'device' });
    example.ask(100, { type: 'giveFloor', to: 'p2' });
    example.ask(300, { type: 'releaseFloor' });
    expect(spokenByGroup(example.session, 300)).toMatchObject([
      { group: 'g1', name: 'Staff', people: 1, turns: 0, ms: 0, share: 0 },
      { group: 'g2', name: 'Customers', people: 0, turns: 0, ms: 0, share: 0 },
      { group: null, name: 'No group', people: 1, turns: 1, ms: 200, share: 1 },
    ]);
  });

  it('[V2] the groups add up to everybody', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const groups = spokenByGroup(session, session.lastAt);
        const people = spokenByPerson(session, session.lastAt);
        const sum = <T>(all: readonly T[], of: (one: T) => number) =>
          all.reduce((total, one) => total + of(one), 0);
        expect(sum(groups, (g) => g.people)).toBe(countedPeople(session).length);
        for (const figure of ['turns', 'ms', 'replies'] as const) {
          expect(sum(groups, (g) => g[figure])).toBe(sum(people, (p) => p[figure]));
        }
      }),
    );
  });

  it('[V7] a closed session is measured to its end, however late it is looked at', () => {
    const example = Example.with('Anna');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(300, { type: 'closeSession' });
    example.ask(8000, { type: 'writeAgreement', text: 'later' });
    expect(spokenInAll(example.session, 99_000)).toBe(200);
    expect(measuredUntil(example.session, 99_000)).toBe(300);
    expect(facilitatorView(example.session, 99_000, []).now).toBe(300);
  });

  it('[V10] where two talk at once each one’s clock runs in full and the floor’s once', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    example.ask(200, { type: 'shareTurn', person: 'p2', speaks: true });
    example.ask(300, { type: 'shareTurn', person: 'p1', speaks: false });
    example.ask(500, { type: 'releaseFloor' });
    // Anna from 0 to 300, Ben from 200 to 500; each in one turn.
    expect(spokenByPerson(example.session, 500)).toMatchObject([
      { ms: 300, turns: 1, longestMs: 300 },
      { ms: 300, turns: 1, longestMs: 300 },
    ]);
    expect(spokenInAll(example.session, 500)).toBe(500);
  });

  it('[V10] a turn whose speaker is unknown is the floor’s and nobody’s', () => {
    const example = Example.with('Anna');
    example.ask(0, { type: 'giveFloor', to: null });
    example.ask(400, { type: 'giveFloor', to: 'p1' });
    expect(spokenInAll(example.session, 500)).toBe(500);
    expect(spokenByPerson(example.session, 500)).toMatchObject([{ ms: 100, share: 1 }]);
  });

  it('[V17] the speaker’s running time goes on over a pause, which is not spoken', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    example.ask(200, { type: 'pause' });
    expect(runningMs(example.session, 'p1', 600)).toBe(0);
    example.ask(1000, { type: 'unpause' });
    // 200 before the pause and 50 after it.
    expect(runningMs(example.session, 'p1', 1050)).toBe(250);
    expect(runningMs(example.session, 'p2', 1050)).toBe(0);
    example.ask(1100, { type: 'giveFloor', to: 'p2' });
    expect(runningMs(example.session, 'p1', 1200)).toBe(0);
    expect(runningMs(example.session, 'p2', 1200)).toBe(100);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { history } from '../session/histories.testkit';
import { measuredUntil } from '../session/session';
import { facilitatorView } from '../session/views';
import { spokenByGroup, spokenByPerson, spokenInAll } from './spoken';

describe('time spoken', () => {
  it('[V1] everybody who joined is listed, silent people with zero, a running turn up to now', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(100, { type: 'giveFloor', to: 'p1' });
    example.ask(400, { type: 'giveFloor', to: 'p2' });
    example.ask(450, { type: 'giveFloor', to: 'p1' });
    example.ask(460, { type: 'leave', person: 'p3' });
    expect(spokenByPerson(example.session, 1000)).toMatchObject([
      { person: { id: 'p1' }, turns: 2, ms: 850 },
      { person: { id: 'p2' }, turns: 1, ms: 50 },
      { person: { id: 'p3' }, turns: 0, ms: 0 },
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

  it('[V1] no figure is negative, and all together fit into the session', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: -5000, max: 5000 }), ({ session }, late) => {
        const now = session.lastAt + late;
        const until = session.endedAt ?? Math.max(now, session.lastAt);
        expect(spokenByPerson(session, now).every(({ ms }) => ms >= 0)).toBe(true);
        expect(spokenInAll(session, now)).toBeLessThanOrEqual(until);
      }),
    );
  });

  it('[V2] groups come in the session’s order, empty ones too, those without a group last', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'join', name: 'Ben', group: null, via: 'device' });
    example.ask(100, { type: 'giveFloor', to: 'p2' });
    example.ask(300, { type: 'releaseFloor' });
    expect(spokenByGroup(example.session, 300)).toEqual([
      { group: 'g1', name: 'Staff', people: 1, turns: 0, ms: 0 },
      { group: 'g2', name: 'Customers', people: 0, turns: 0, ms: 0 },
      { group: null, name: 'No group', people: 1, turns: 1, ms: 200 },
    ]);
  });

  it('[V2] the groups add up to everybody', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const groups = spokenByGroup(session, session.lastAt);
        const sum = (of: (g: (typeof groups)[number]) => number) =>
          groups.reduce((total, g) => total + of(g), 0);
        expect(sum((g) => g.people)).toBe(session.people.length);
        expect(sum((g) => g.turns)).toBe(session.turns.length);
        expect(sum((g) => g.ms)).toBe(spokenInAll(session, session.lastAt));
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
});

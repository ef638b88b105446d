import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { history } from '../session/histories.testkit';
import type { PersonId } from '../session/ids';
import { mayBeCalled } from '../session/person';
import { personOf } from '../session/session';
import { mayBeNamed } from '../voice/counted';
import { tallyOf } from '../voice/tally';
import { voices } from '../voice/voices';
import { nudgeFor } from '.';
import { MINUTE, Recorded } from './recorded.testkit';

const GROUPS = ['Employees', 'Customers', 'Vendors'];

/** Two employees (p1, p2), two customers (p3, p4), two vendors (p5, p6), who have all been heard by minute 6. */
function quietVendors(): Recorded {
  const groups = ['g1', 'g1', 'g2', 'g2', 'g3', 'g3'] as const;
  return Recorded.with(
    GROUPS,
    groups.map((group) => ({ group })),
  ).talk(0, ['p1', 1], ['p3', 1], ['p5', 1], ['p2', 1], ['p4', 1], ['p6', 1]);
}

/** Everybody heard, then employees and customers alone, two minutes each, up to minute 24. */
function vendorsFallSilent(): Recorded {
  const turns = (['p1', 'p3', 'p2', 'p4', 'p1', 'p3', 'p2', 'p4', 'p1'] as const).map(
    (person) => [person, 2] as const,
  );
  return quietVendors().talk(6, ...turns);
}

describe('when there is a nudge', () => {
  it('[N3] not in the first five minutes, not in a pause, not after closing', () => {
    const waiting = Recorded.with(GROUPS, [{ group: 'g1' }, { group: 'g2' }])
      .go([0, { type: 'raiseHand', person: 'p2' }])
      .talk(1, ['p1', 1]);
    expect(waiting.nudgeAt(4)).toBeNull();
    expect(waiting.nudgeAt(5)).not.toBeNull();
    expect(waiting.go([5, { type: 'pause' }]).nudgeAt(9)).toBeNull();
    expect(waiting.go([5, { type: 'closeSession' }]).nudgeAt(9)).toBeNull();
  });

  it('[N2] [N3] a dismissed one is quiet for a quarter of an hour, and so are all for two minutes', () => {
    const silent = vendorsFallSilent();
    const nudge = silent.nudgeAt(24);
    expect(nudge?.key).toBe('group:g3');
    const dismissed = silent.go([24, { type: 'dismissNudge', nudge: nudge?.key ?? '' }]);
    expect(dismissed.nudgeAt(25)).toBeNull();
    const other = dismissed.go([25, { type: 'raiseHand', person: 'p5' }]);
    expect(other.nudgeAt(26.5)?.key).not.toBe('group:g3');
    expect(dismissed.nudgeAt(38)?.key).not.toBe('group:g3');
    expect(dismissed.talk(38, ['p1', 1]).nudgeAt(40)?.key).toBe('group:g3');
  });

  it('[N3] in a lively conversation there is none', () => {
    let lively = quietVendors();
    for (let minute = 6; minute < 30; minute += 1) {
      const person: PersonId = `p${(minute % 6) + 1}`;
      lively = lively.talk(minute, [person, 1]);
      expect(lively.nudgeAt(minute + 1)).toBeNull();
    }
  });
});

describe('rules', () => {
  it('[N4] hands are up and nobody has had the floor for a minute', () => {
    const silence = quietVendors().go([7, { type: 'raiseHand', person: 'p4' }]);
    expect(silence.nudgeAt(7.9)).toBeNull();
    expect(silence.nudgeAt(8)).toEqual({
      key: 'silence',
      about: [],
      sentence: 'One hand is up, and the floor has been free for one minute.',
      offer: { type: 'passFloorOn' },
    });
  });

  it('[N5] a group has not spoken for a quarter of an hour, and who of it has a hand up is offered', () => {
    const silent = vendorsFallSilent();
    const earlier = quietVendors().talk(6, ['p1', 7], ['p3', 7.9]);
    expect(earlier.nudgeAt(20.9)?.key).not.toBe('group:g3');
    expect(earlier.nudgeAt(21)?.key).toBe('group:g3');
    expect(silent.nudgeAt(24)?.sentence).toBe('Nobody from Vendors has spoken in 18 minutes.');
    const waiting = silent.go(
      [24, { type: 'giveFloor', to: 'p1' }],
      [24, { type: 'raiseHand', person: 'p6' }],
    );
    expect(waiting.nudgeAt(24.1)).toMatchObject({
      sentence: 'Nobody from Vendors has spoken in 18 minutes; one of them has a hand up.',
      offer: { type: 'pinHand', person: 'p6', place: 0 },
    });
  });

  it('[N6] who was not heard yet has had a hand up for two minutes', () => {
    const waiting = Recorded.with(GROUPS, [{ group: 'g1' }, { group: 'g1', name: 'Ada' }])
      .talk(0, ['p1', 4])
      .go([4, { type: 'giveFloor', to: 'p1' }], [5, { type: 'raiseHand', person: 'p2' }]);
    expect(waiting.nudgeAt(6.9)).toBeNull();
    expect(waiting.nudgeAt(7)).toMatchObject({
      about: ['p2'],
      sentence: 'Ada has not been heard yet and has had a hand up for two minutes.',
    });
  });

  it('[N7] who said "ask me" has not been heard for twenty minutes', () => {
    const people = [{ group: 'g1' }, { group: 'g1', name: 'Ada', inclusion: 'askMe' }] as const;
    const asked = Recorded.with(['Employees'], people).talk(0, ['p1', 21]);
    expect(asked.nudgeAt(19.9)?.key).not.toBe('ask:p2');
    expect(asked.nudgeAt(21)).toMatchObject({
      sentence: 'Ada said “ask me” and has not been heard yet, in 21 minutes.',
      offer: { type: 'offerFloor', to: 'p2' },
    });
  });

  it('[N8] a leader talked far more than an even share', () => {
    const people = [{ name: 'Rosa', leader: true }, {}, {}, {}];
    const led = Recorded.with([], people).talk(
      0,
      ['p2', 1],
      ['p3', 1],
      ['p4', 1],
      ['p1', 3],
      ['p2', 1],
      ['p1', 3],
    );
    expect(led.nudgeAt(10)).toMatchObject({ about: ['p1'], offer: null });
    expect(led.nudgeAt(10)?.sentence).toMatch(
      /^Rosa has had the floor for six of the last ten minutes;/u,
    );
    const marked = led.go([10, { type: 'markPerson', person: 'p1', leader: false, counted: true }]);
    expect(marked.nudgeAt(10)).toBeNull();
  });

  it('[N9] a turn goes on well beyond the time box', () => {
    const boxed = quietVendors().go(
      [6, { type: 'setTimeBox', ms: 2 * MINUTE }],
      [6, { type: 'giveFloor', to: 'p1' }],
    );
    expect(boxed.nudgeAt(8.9)).toBeNull();
    expect(boxed.nudgeAt(9)?.sentence).toBe(
      'P1 has been speaking for three minutes; the time box is two minutes.',
    );
  });

  it('[N9] a turn goes on for three times what is typical, and over four minutes', () => {
    const long = quietVendors().go([6, { type: 'giveFloor', to: 'p1' }]);
    expect(long.nudgeAt(9.9)).toBeNull();
    expect(long.nudgeAt(10)?.sentence).toBe(
      'P1 has been speaking for four minutes; most turns here take one minute.',
    );
  });

  it('[N10] two people hold most of the last twenty minutes while others have not been heard', () => {
    const two = Recorded.with([], [{ name: 'Ada' }, { name: 'Ben' }, {}, {}, {}]).talk(
      0,
      ...Array.from({ length: 8 }, (_, n) => [n % 2 === 0 ? 'p1' : 'p2', 1] as const),
    );
    expect(two.nudgeAt(8)).toMatchObject({
      key: 'twoVoices',
      about: ['p1', 'p2'],
      offer: { type: 'beginRound', order: 'quietest' },
    });
    expect(two.nudgeAt(8)?.sentence).toContain('three people have not been heard yet');
  });

  it('[N11] digressions are still parked after three quarters of an hour', () => {
    const parked = quietVendors().go([
      7,
      { type: 'markMoment', kind: 'digression', words: 'Who pays for parking', parked: true },
    ]);
    let later = parked;
    for (let minute = 7; minute < 49; minute += 1) {
      const person: PersonId = `p${(minute % 6) + 1}`;
      later = later.talk(minute, [person, 1]);
    }
    expect(later.nudgeAt(49)).toMatchObject({
      sentence: 'One digression is still parked: “Who pays for parking”.',
      offer: { type: 'takeUpBranch', branch: 'b1' },
    });
  });

  it('[N12] nobody has come for an expected group, which is said once', () => {
    const people = [{ group: 'g1' }, { group: 'g2' }] as const;
    const chair = Recorded.with(GROUPS, people).talk(0, ['p1', 5], ['p2', 5]);
    const nudge = chair.nudgeAt(10);
    expect(nudge?.sentence).toBe('After ten minutes nobody has come for Vendors.');
    const dismissed = chair
      .go([10, { type: 'dismissNudge', nudge: nudge?.key ?? '' }])
      .talk(10, ['p1', 10], ['p2', 10]);
    expect(dismissed.nudgeAt(30)?.key).not.toBe(nudge?.key);
  });
});

describe('whom a nudge is about', () => {
  it('[N1] nobody who asked not to be called on, or not to be named', () => {
    const people = [
      { group: 'g1' },
      { group: 'g1', inclusion: 'inWriting' },
      { group: 'g1', inclusion: 'askMe', onlyInGroup: true },
    ] as const;
    const wishes = Recorded.with(['Employees'], people)
      .talk(0, ['p1', 4])
      .go(
        [4, { type: 'giveFloor', to: 'p1' }],
        [5, { type: 'raiseHand', person: 'p2' }],
        [5, { type: 'raiseHand', person: 'p3' }],
      );
    for (const minute of [8, 15, 25, 50])
      expect(wishes.nudgeAt(minute)?.about ?? []).not.toContain('p2');
    for (const minute of [8, 15, 25, 50])
      expect(wishes.nudgeAt(minute)?.about ?? []).not.toContain('p3');
  });

  it('[N1] whatever happened, a nudge names only people who are here, may be called on and be named', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 60 }), ({ session }, later) => {
        const now = session.lastAt + later * MINUTE;
        const nudge = nudgeFor({
          session,
          now,
          voices: voices(session, tallyOf(session), now),
          written: new Map(),
          online: [],
        });
        for (const id of nudge?.about ?? []) {
          const person = personOf(session, id);
          expect(person !== undefined && mayBeCalled(person) && mayBeNamed(person)).toBe(true);
        }
        for (const person of session.people) {
          if (mayBeNamed(person) && mayBeCalled(person)) continue;
          // Labels like "Anna" can be in another's "Anna 2"; ids in offers cannot.
          const offer = JSON.stringify(nudge?.offer ?? null);
          expect(offer).not.toContain(`"${person.id}"`);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { fold } from '../session/fold';
import { history, openHistory } from '../session/histories.testkit';
import { balance, balanceOf } from './balance';

const times = fc.array(fc.nat(10_000_000), { minLength: 2, maxLength: 30 });

describe('balance', () => {
  it.each([
    [[5, 5, 5, 5], 1],
    [[9, 0], 0],
    [[0, 0, 0, 7], 0],
    [[3, 1], 0.5],
    [[1, 2, 3], 2 / 3],
    [[0, 1, 1], 0.5],
  ])('[V6] of the times %j is %d', (spoken, expected) => {
    expect(balanceOf(spoken)).toBeCloseTo(expected, 10);
  });

  it.each([[[]], [[60]], [[0, 0, 0]]])('[V6] of the times %j is not known', (spoken) => {
    expect(balanceOf(spoken)).toBeNull();
  });

  it('[V6] lies between 0 and 1, whoever the times belong to and in whatever unit', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 1000 }), (spoken, unit) => {
        const value = balanceOf(spoken);
        if (value === null) return;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(balanceOf([...spoken].reverse())).toBeCloseTo(value, 9);
        expect(balanceOf(spoken.map((ms) => ms * unit))).toBeCloseTo(value, 9);
      }),
    );
  });

  it('[V6] is 1 less half the mean difference between two people over the mean', () => {
    fc.assert(
      fc.property(times, (spoken) => {
        const value = balanceOf(spoken);
        if (value === null) return;
        const pairs = spoken.flatMap((a, i) => spoken.slice(i + 1).map((b) => Math.abs(a - b)));
        const difference = pairs.reduce((sum, d) => sum + d, 0) / pairs.length;
        const mean = spoken.reduce((sum, ms) => sum + ms, 0) / spoken.length;
        expect(value).toBeCloseTo(1 - difference / (2 * mean), 9);
      }),
    );
  });

  it('[V6] does not fall when time passes from who spoke most to who spoke least', () => {
    fc.assert(
      fc.property(times, (spoken) => {
        const sorted = [...spoken].sort((a, b) => a - b);
        const least = sorted[0] ?? 0;
        const most = sorted.at(-1) ?? 0;
        const moved = Math.floor((most - least) / 2);
        const evened = [least + moved, ...sorted.slice(1, -1), most - moved];
        expect(balanceOf(evened) ?? 1).toBeGreaterThanOrEqual((balanceOf(sorted) ?? 0) - 1e-9);
      }),
    );
  });

  it('[V6] counts silent people present, not those who have left, and a running turn so far', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    example.ask(300, { type: 'giveFloor', to: 'p2' });
    expect(balance(example.session, 600)).toBeCloseTo(0.5);
    example.ask(600, { type: 'leave', person: 'p3' });
    expect(balance(example.session, 600)).toBeCloseTo(1);
    example.ask(600, { type: 'closeSession' });
    expect(balance(example.session, 9000)).toBeCloseTo(0.5);
  });

  it('[V6] never rises because somebody comes who is silent', () => {
    fc.assert(
      fc.property(openHistory, ({ session }) => {
        const joined = fold(session, {
          type: 'personJoined',
          at: session.lastAt,
          person: 'p99',
          name: 'Silent',
          label: 'Silent',
          group: null,
          via: 'device',
          role: 'participant',
          leader: false,
          inclusion: null,
          onlyInGroup: false,
        });
        const before = balance(session, session.lastAt);
        const after = joined === null ? null : balance(joined, session.lastAt);
        if (before !== null) expect(after ?? 2).toBeLessThanOrEqual(before + 1e-12);
      }),
    );
  });

  it('[V6] of any session is not known or lies between 0 and 1, in whatever order people joined', () => {
    fc.assert(
      fc.property(history, fc.nat(100_000), ({ session }, later) => {
        const now = session.lastAt + later;
        const value = balance(session, now);
        const turned = balance({ ...session, people: [...session.people].reverse() }, now);
        if (value === null) {
          expect(turned).toBeNull();
          return;
        }
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(turned).toBeCloseTo(value, 12);
      }),
    );
  });
});

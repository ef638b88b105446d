import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { history } from '../session/histories.testkit';
import { measuredUntil } from '../session/session';
import { balanceAt, balanceOverTime } from './balance-over-time';
import { overlapMs } from './presence';
import { spokenWithin } from './within';

const MINUTE = 60_000;

describe('the latest part of a session', () => {
  it('[V13] turns count as far as they reach into it', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    example.ask(100, { type: 'giveFloor', to: 'p2' });
    example.ask(250, { type: 'releaseFloor' });
    example.ask(300, { type: 'giveFloor', to: 'p1' });
    // Anna 100 - 60 and 320 - 300, Ben 250 - 100.
    expect(spokenWithin(example.session, 60, 320)).toEqual(
      new Map([
        ['p1', 60],
        ['p2', 150],
      ]),
    );
    expect(spokenWithin(example.session, 250, 300)).toEqual(new Map());
  });

  it('[V13] is the same as looking at every turn', () => {
    fc.assert(
      fc.property(history, fc.nat(3_000_000), fc.nat(3_000_000), ({ session }, from, length) => {
        const to = from + length;
        const until = measuredUntil(session, to);
        const naive = new Map<string, number>();
        for (const turn of session.turns) {
          const ms = overlapMs(turn.from, turn.end?.at ?? until, from, Math.min(to, until));
          for (const id of turn.speakers) naive.set(id, (naive.get(id) ?? 0) + ms);
        }
        const spoken = spokenWithin(session, from, to);
        for (const [id, ms] of naive) expect(spoken.get(id as `p${number}`) ?? 0).toBe(ms);
        for (const [id, ms] of spoken) expect(naive.get(id) ?? 0).toBe(ms);
      }),
    );
  });

  it('[V14] balance over time looks at the window alone and at who was there', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    example.ask(10 * MINUTE, { type: 'giveFloor', to: 'p2' });
    example.ask(20 * MINUTE, { type: 'releaseFloor' });
    // At 10 min Anna alone; at 20 both the same; at 25 Anna's first 5 min are out: 5 to 10, 1 - 1/3.
    expect(balanceAt(example.session, 10 * MINUTE)).toBe(0);
    expect(balanceAt(example.session, 20 * MINUTE)).toBe(1);
    expect(balanceAt(example.session, 25 * MINUTE)).toBeCloseTo(2 / 3, 12);
    expect(balanceAt(example.session, 60 * MINUTE)).toBeNull();
    example.ask(22 * MINUTE, { type: 'leave', person: 'p1' });
    expect(balanceAt(example.session, 25 * MINUTE)).toBeNull();
  });

  it('[V14] is sampled evenly and once more at the end', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'giveFloor', to: 'p1' });
    const at = (now: number) =>
      balanceOverTime(example.session, now * MINUTE).map((sample) => sample.at / MINUTE);
    expect(at(12)).toEqual([5, 10, 12]);
    expect(at(10)).toEqual([5, 10]);
    expect(at(1)).toEqual([1]);
  });
});

import { expect, test } from 'vitest';
import { Example } from '../example.testkit';
import { atPoint } from './at-point';
import { stretchesOf } from './lanes';
import { momentMarks, pauseMarks, shortened } from './marks';
import { planRiver } from './river-plan';
import { ticksOf } from './ticks';

const ALL = { from: 0, to: 10_000 };

function talk(): Example {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'join', name: 'Cem', group: 'g2', via: 'device' });
  example.ask(1000, { type: 'giveFloor', to: 'p1' });
  example.ask(3000, { type: 'giveFloor', to: 'p3' });
  example.ask(5000, { type: 'releaseFloor' });
  return example;
}

test('[K5] turns are bars as long as they lasted, by group, with silence as gaps', () => {
  const { bars } = planRiver(talk().session, 10_000, ALL, 1000);
  expect(bars).toMatchObject([
    { turn: 't1', x: 100, width: 200, strips: [0], lane: 0, count: 1 },
    { turn: 't2', x: 300, width: 200, strips: [1], lane: 0, count: 1 },
  ]);
});

test('[K5] several at once are as many strips, and an unknown speaker looks like nobody else', () => {
  const example = talk();
  example.ask(6000, { type: 'giveFloor', to: 'p1' });
  example.ask(7000, { type: 'shareTurn', person: 'p3', speaks: true });
  example.ask(8000, { type: 'giveFloor', to: null });
  const { bars } = planRiver(example.session, 9000, ALL, 1000);
  expect(bars.slice(2).map(({ strips }) => strips)).toEqual([[0], [0, 1], ['unknown']]);
  expect(bars.at(-1)?.runs).toBe(true);
});

test('[K5] a digression leaves the main line and returns, or ends in a bud', () => {
  const example = talk();
  example.ask(6000, { type: 'markMoment', kind: 'digression', words: '' });
  const branch = example.session.branches[0]?.id ?? 'b1';
  example.ask(7000, { type: 'giveFloor', to: 'p1' });
  example.ask(8000, { type: 'returnFromBranch', branch });
  const { session } = example;
  expect(stretchesOf(session, 9000)).toMatchObject([
    { from: 0, to: 6000, lane: 0 },
    { from: 6000, to: 8000, lane: 1, ends: 'returns' },
    { from: 8000, to: 9000, lane: 0, ends: 'goesOn' },
  ]);
  const river = planRiver(session, 9000, ALL, 1000);
  const crossing = river.bars.filter(({ turn }) => turn === 't3');
  expect(crossing.map(({ lane, isFirst }) => [lane, isFirst])).toEqual([
    [1, true],
    [0, false],
  ]);
  expect(river.buds).toEqual([]);
  example.ask(9000, { type: 'takeUpBranch', branch });
  example.ask(9500, { type: 'parkBranch', branch });
  expect(planRiver(example.session, 9900, ALL, 1000).buds).toMatchObject([{ x: 950, lane: 1 }]);
});

test('[K5] a digression noted for later is a bud where it was noted', () => {
  const example = talk();
  example.ask(6000, { type: 'markMoment', kind: 'digression', words: '', parked: true });
  expect(planRiver(example.session, 9000, ALL, 1000).buds).toEqual([{ x: 600, lane: 1, from: 0 }]);
});

test('[K5] of two thousand turns no more is drawn than the pixels can show', () => {
  const example = Example.with('Anna', 'Ben');
  const { session } = example;
  const step = (8 * 3_600_000) / 2000;
  const turns = Array.from({ length: 2000 }, (_, n) => ({
    id: `t${n + 1}` as const,
    speakers: [n % 2 === 0 ? ('p1' as const) : ('p2' as const)],
    from: n * step,
    end: { at: (n + 0.9) * step, why: 'released' as const },
    reply: null,
    continues: false,
  }));
  const long = { ...session, turns };
  const until = 8 * 3_600_000;
  const whole = planRiver(long, until, { from: 0, to: until }, 800).bars;
  expect(whole.length).toBeLessThan(800);
  expect(whole.reduce((sum, { count }) => sum + count, 0)).toBe(2000);
  const near = { from: 3_600_000, to: 3_600_000 + 20 * step };
  expect(planRiver(long, until, near, 800).bars.length).toBeLessThanOrEqual(23);
});

test('a pause is from where it cut a turn short until the turn went on', () => {
  const example = talk();
  example.ask(6000, { type: 'giveFloor', to: 'p1' });
  example.ask(7000, { type: 'pause' });
  expect(pauseMarks(example.session, ALL, 1000, 8000)).toEqual([{ x: 700, width: 100 }]);
  example.ask(9000, { type: 'unpause' });
  expect(pauseMarks(example.session, ALL, 1000, 9500)).toEqual([{ x: 700, width: 200 }]);
});

test('moments too close together are one mark with their number', () => {
  const example = talk();
  example.ask(6000, { type: 'markMoment', kind: 'argument', words: 'Loud' });
  example.ask(6050, { type: 'markMoment', kind: 'setback', words: '' });
  example.ask(9000, { type: 'markMoment', kind: 'question', words: 'Who pays' });
  expect(momentMarks(example.session, ALL, 1000)).toMatchObject([
    { kind: 'argument', count: 2, words: '' },
    { kind: 'question', count: 1, words: 'Who pays' },
  ]);
});

test('words that do not fit are cut off, and left out where nothing would be said', () => {
  expect(shortened('Who pays for parking', 70)).toBe(
    'Who pays f'.slice(0, 9).trimEnd().concat('…'),
  );
  expect(shortened('Who pays for parking', 20)).toBe('');
});

test('times along the river are round and far enough apart to be read', () => {
  expect(ticksOf({ from: 0, to: 600_000 }, 1000).map(({ at }) => at / 60_000)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  for (const length of [10_000, 61_000, 3_600_000, 86_400_000]) {
    const ticks = ticksOf({ from: 5, to: 5 + length }, 1000);
    expect(ticks.length).toBeLessThanOrEqual(12);
    expect(ticks.length).toBeGreaterThan(0);
  }
});

test('[K5] a press means the nearest turn in reach, or the silence there', () => {
  const { session } = talk();
  const river = planRiver(session, 10_000, ALL, 1000);
  const turns = session.turns.map(({ from, end }) => ({ from, to: end?.at ?? 10_000 }));
  const at = (x: number) => atPoint(river, turns, ALL, 1000, { x, y: 50 }, 8);
  expect(at(200)).toMatchObject({ kind: 'turn', bar: { turn: 't1' } });
  expect(at(700)).toEqual({ kind: 'gap', at: 7000, from: 5000, to: 10_000 });
  expect(at(60)).toMatchObject({ kind: 'gap', from: 0, to: 1000 });
  expect(atPoint(river, turns, ALL, 1000, { x: 700, y: 500 }, 8)).toBeNull();
});

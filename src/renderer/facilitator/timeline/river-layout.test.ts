import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Example } from '../../../shared/session/examples.testkit';
import { history } from '../../../shared/session/histories.testkit';
import { layoutRiver } from './river-layout';

it('[K5] turns lie where they were, on the main line or beside it while a digression is followed', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(10_000, { type: 'giveFloor', to: 'p1' });
  example.ask(20_000, { type: 'markMoment', kind: 'digression', words: 'Parking' });
  example.ask(30_000, { type: 'giveFloor', to: null });
  example.ask(40_000, { type: 'returnFromBranch', branch: 'b1' });
  example.ask(50_000, { type: 'giveFloor', to: 'p2' });
  const river = layoutRiver(example.session, 60_000, { from: 0, to: 60_000 }, 600);
  expect(river.bars).toMatchObject([
    { turn: 't1', x: 100, width: 199, lane: 0, group: 0, label: 'Anna', runs: false },
    { turn: 't2', x: 300, width: 199, lane: 1, group: null, label: 'Somebody unknown' },
    { turn: 't3', x: 500, width: 99, lane: 0, runs: true },
  ]);
  expect(river.reaches).toEqual([
    { x: 0, width: 200, lane: 0, branch: null },
    { x: 200, width: 200, lane: 1, branch: 'b1' },
    { x: 400, width: 200, lane: 0, branch: null },
  ]);
  expect(river.marks).toMatchObject([{ moment: 'm1', kind: 'digression', x: 200, lane: 0 }]);
});

it('[K5] what is out of sight is not drawn', () => {
  const example = Example.with('Anna', 'Ben');
  for (let n = 0; n < 100; n += 1) {
    example.ask(n * 1000, { type: 'giveFloor', to: n % 2 === 0 ? 'p1' : 'p2' });
  }
  const { bars } = layoutRiver(example.session, 100_000, { from: 50_500, to: 53_500 }, 300);
  expect(bars.map(({ turn }) => turn)).toEqual(['t51', 't52', 't53', 't54']);
});

it('[K5] bars come in the order of time, whatever happened', () => {
  fc.assert(
    fc.property(history, ({ session }) => {
      const river = layoutRiver(session, session.lastAt, { from: 0, to: session.lastAt + 1 }, 1000);
      const places = river.bars.map(({ x }) => x);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(river.bars).toHaveLength(session.turns.length);
    }),
  );
});

import { expect, it } from 'vitest';
import { Example } from '../../shared/session/examples.testkit';
import { stageGroups } from './stage-groups';

it('[A4] the figure of a group of one is left out, as it would be a person’s', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'join', name: 'Cem', group: 'g2', via: 'facilitator' });
  example.ask(100, { type: 'giveFloor', to: 'p1' });
  example.ask(400, { type: 'giveFloor', to: 'p3' });
  expect(stageGroups(example.session, 1000)).toMatchObject([
    { id: 'g1', people: 2, ms: 300 },
    { id: 'g2', people: 1, ms: null },
  ]);
});

it('[A4] a group nobody came for is told as empty', () => {
  const example = Example.with('Anna', 'Ben');
  expect(stageGroups(example.session, 1000)[1]).toMatchObject({ id: 'g2', people: 0, ms: 0 });
});

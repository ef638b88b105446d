import { expect, it } from 'vitest';
import { Example } from '../../../shared/session/examples.testkit';
import { digressionWords, leftOffWords } from './left-off';

it('[K7] on return it is said where the conversation had left off', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(10_000, { type: 'markMoment', kind: 'digression', words: '', parked: true });
  example.ask(60_000, { type: 'giveFloor', to: 'p1' });
  example.ask(872_000, { type: 'markMoment', kind: 'digression', words: 'Parking' });
  example.ask(880_000, { type: 'giveFloor', to: null });
  example.ask(900_000, { type: 'markMoment', kind: 'digression', words: 'Tea', parked: true });
  const { session } = example;
  expect(session.branches.map((branch) => leftOffWords(session, branch))).toEqual([
    'the silence at 00:10',
    'Anna’s turn at 14:32',
    'a turn at 15:00',
  ]);
  expect(session.branches.map((branch) => digressionWords(session, branch))).toEqual([
    'without words',
    'Parking',
    'Tea',
  ]);
});

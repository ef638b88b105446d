import { expect, it } from 'vitest';
import { Example } from '../../../shared/session/examples.testkit';
import { leftOver } from './left-over';

it('[X82] what is still there is parked digressions, who is here unheard, and what is open', () => {
  const example = Example.with('Anna', 'Ben', 'Cleo');
  expect(leftOver(example.session)).toMatchObject({ parked: [], open: [] });
  example.ask(10, { type: 'giveFloor', to: 'p1' });
  example.ask(20, { type: 'markMoment', kind: 'digression', words: 'Parking', parked: true });
  example.ask(30, { type: 'markMoment', kind: 'question', words: 'Who pays?' });
  example.ask(40, { type: 'markMoment', kind: 'question', words: '' });
  example.ask(50, { type: 'markMoment', kind: 'debate', words: '' });
  example.ask(60, { type: 'openDebate', moment: 'm4', sides: ['Early', 'Late'] });
  example.ask(70, { type: 'markMoment', kind: 'debate', words: 'Over' });
  example.ask(75, { type: 'settleDebate', debate: 'd4', outcome: 'open' });
  example.ask(80, { type: 'openDebate', moment: 'm5', sides: ['One', 'Other'] });
  example.ask(85, { type: 'settleDebate', debate: 'd5', outcome: 'agreed' });
  example.ask(90, { type: 'leave', person: 'p3' });
  const { parked, unheard, open } = leftOver(example.session);
  expect(parked.map(({ moment }) => moment)).toEqual(['m1']);
  expect(unheard.people.map(({ label }) => label)).toEqual(['Ben']);
  expect(open).toMatchObject([
    { moment: { id: 'm2' }, kind: 'Question', words: 'Who pays?' },
    { moment: { id: 'm4' }, kind: 'Debate', words: 'Early or Late' },
  ]);
  example.ask(95, { type: 'takeUpBranch', branch: 'b1' });
  expect(leftOver(example.session).parked).toEqual([]);
});

it('[X82] [X103] a question that was answered is not open, but stays in sight where it was answered', () => {
  const example = Example.with('Anna');
  example.ask(10, { type: 'markMoment', kind: 'question', words: 'Who pays?' });
  example.ask(20, { type: 'markMoment', kind: 'question', words: 'Who comes?' });
  example.ask(30, { type: 'answerQuestion', moment: 'm1', answered: true });
  const listed = (here?: ReadonlySet<'m1'>) =>
    leftOver(example.session, here).open.map(({ moment }) => [moment.id, moment.answeredAt]);
  expect(listed()).toEqual([['m2', null]]);
  expect(listed(new Set(['m1']))).toEqual([
    ['m1', 30],
    ['m2', null],
  ]);
});

import { expect, test } from 'vitest';
import { Example } from '../example.testkit';
import { remarkWords } from './turn-remarks';

test('a turn that goes on is not a reply once more, and an end that nobody chose is said', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(1000, { type: 'giveFloor', to: 'p1' });
  example.ask(2000, { type: 'raiseHand', person: 'p2', reply: true });
  example.ask(3000, { type: 'giveFloor', to: 'p2' });
  example.ask(4000, { type: 'pause' });
  example.ask(5000, { type: 'unpause' });
  example.ask(6000, { type: 'closeSession' });
  expect(example.session.turns.map(remarkWords)).toEqual([
    '',
    'a direct reply; the session paused',
    'goes on from the turn before; the session closed',
  ]);
});

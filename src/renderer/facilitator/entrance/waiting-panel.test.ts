import { expect, it } from 'vitest';
import { Example } from '../example.testkit';
import { waiterFact } from './waiting-panel';

const { session } = Example.with();
const asks = { id: 'w1', name: 'Eve', group: null, leader: false, here: true } as const;

it('[K31] of whoever waits it is said which group they are of, whether they lead, and if their phone sleeps', () => {
  expect(waiterFact(asks, session)).toBe('No group');
  expect(waiterFact({ ...asks, group: 'g2', leader: true, here: false }, session)).toBe(
    'Customers · leads · phone asleep',
  );
  expect(waiterFact({ ...asks, group: 'g9' }, session)).toBe('No group');
});

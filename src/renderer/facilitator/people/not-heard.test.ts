import { expect, test } from 'vitest';
import { Example } from '../example.testkit';
import { notHeardYet } from './not-heard';

test('who speaks counts as heard; the others of the group do not', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'giveFloor', to: 'p1' });
  expect(notHeardYet(example.session)).toMatchObject({
    count: 1,
    present: 2,
    groups: [{ name: 'Staff', index: 0, whole: false, people: [{ label: 'Ben' }] }],
    chairs: [{ name: 'Customers', index: 1 }],
  });
});

test('a group of which nobody spoke is marked as a whole', () => {
  const { groups } = notHeardYet(Example.with('Anna').session);
  expect(groups).toMatchObject([{ name: 'Staff', whole: true }]);
});

test('people without a group come last and are no group that was passed over', () => {
  const example = Example.with('Anna');
  example.ask(0, { type: 'join', name: 'Cem', group: null, via: 'device' });
  const last = notHeardYet(example.session).groups.at(-1);
  expect(last).toMatchObject({ name: 'No group', index: null, whole: false });
});

test('who has left is no longer waited for', () => {
  const example = Example.with('Anna');
  example.ask(0, { type: 'leave', person: 'p1' });
  expect(notHeardYet(example.session)).toMatchObject({ count: 0, present: 0 });
});

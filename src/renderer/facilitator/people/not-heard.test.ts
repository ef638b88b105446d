import { expect, test } from 'vitest';
import type { Session } from '../../../shared/session/session';
import { Example } from '../example.testkit';
import { notHeardYet } from './not-heard';

const of = (session: Session) => notHeardYet(session, new Map());

test('[K4] who speaks counts as heard; the others of the group do not', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'giveFloor', to: 'p1' });
  expect(of(example.session)).toMatchObject({
    count: 1,
    present: 2,
    groups: [{ name: 'Staff', index: 0, whole: false, people: [{ label: 'Ben' }] }],
    chairs: [{ name: 'Customers', index: 1 }],
    coverage: { heard: 1, of: 2 },
  });
});

test('a group of which nobody spoke is marked as a whole', () => {
  const { groups } = of(Example.with('Anna').session);
  expect(groups).toMatchObject([{ name: 'Staff', whole: true }]);
});

test('people without a group come last and are no group that was passed over', () => {
  const example = Example.with('Anna');
  example.ask(0, { type: 'join', name: 'Cem', group: null, via: 'device' });
  const last = of(example.session).groups.at(-1);
  expect(last).toMatchObject({ name: 'No group', index: null, whole: false });
});

test('who has left is no longer waited for', () => {
  const example = Example.with('Anna');
  example.ask(0, { type: 'leave', person: 'p1' });
  expect(of(example.session)).toMatchObject({ count: 0, present: 0 });
});

test('[K4] whoever is counted only within the group is counted there and never named', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'wish', person: 'p2', inclusion: null, onlyInGroup: true });
  const { count, groups } = of(example.session);
  expect(count).toBe(2);
  expect(groups).toMatchObject([{ people: [{ label: 'Anna' }], unnamed: 1 }]);
});

test('[K4] facilitators are not waited for', () => {
  const example = Example.with('Anna');
  example.ask(0, { type: 'speakMyself' });
  expect(of(example.session)).toMatchObject({ count: 1, present: 1 });
});

import { expect, test } from 'vitest';
import { Example } from '../example.testkit';
import { rosterOf } from './roster';

test('people stand by group in the order they joined, however long they spoke', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'join', name: 'Cem', group: null, via: 'device' });
  example.ask(0, { type: 'giveFloor', to: 'p2' });
  const groups = rosterOf({ session: example.session, online: [] }, 60_000);
  expect(groups.map(({ name, people }) => [name, people.map((p) => p.label)])).toEqual([
    ['Staff', ['Anna', 'Ben']],
    ['Customers', []],
    ['No group', ['Cem']],
  ]);
});

test('a running turn counts up to now, in whole seconds', () => {
  const example = Example.with('Anna');
  example.ask(0, { type: 'giveFloor', to: 'p1' });
  const [staff] = rosterOf({ session: example.session, online: [] }, 2900);
  expect(staff?.people[0]).toMatchObject({ heardMs: 2000, turns: 1, floor: 'held' });
});

test('a person is online, offline, without a device, or gone', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'join', name: 'Cem', group: 'g2', via: 'device' });
  example.ask(0, { type: 'join', name: 'Dee', group: 'g2', via: 'device' });
  example.ask(0, { type: 'leave', person: 'p2' });
  const groups = rosterOf({ session: example.session, online: ['p4'] }, 0);
  const reach = groups.flatMap(({ people }) => people.map((p) => [p.label, p.reach]));
  expect(reach).toEqual([
    ['Anna', 'noDevice'],
    ['Ben', 'left'],
    ['Cem', 'offline'],
    ['Dee', 'online'],
  ]);
});

test('a raised hand carries its place in the queue', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'raiseHand', person: 'p2' });
  example.ask(1, { type: 'raiseHand', person: 'p1' });
  const [staff] = rosterOf({ session: example.session, online: [] }, 1);
  expect(staff?.people.map((p) => p.hand)).toEqual([2, 1]);
});

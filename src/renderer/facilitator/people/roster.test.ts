import { expect, test } from 'vitest';
import { tallyOf } from '../../../shared/voice/tally';
import { voices } from '../../../shared/voice/voices';
import { Example } from '../example.testkit';
import { type RosterPerson, rosterOf, samePerson } from './roster';

function groupsOf({ session }: Example, now: number, online: readonly `p${number}`[] = []) {
  return rosterOf({ session, online }, voices(session, tallyOf(session), now).of);
}

function peopleOf(example: Example, now: number, online: readonly `p${number}`[] = []) {
  return groupsOf(example, now, online).flatMap((group) => group.people);
}

test('people stand by group in the order they joined, however long they spoke', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'join', name: 'Cem', group: null, via: 'device' });
  example.ask(0, { type: 'giveFloor', to: 'p2' });
  expect(
    groupsOf(example, 60_000).map(({ name, people }) => [name, people.map((p) => p.label)]),
  ).toEqual([
    ['Staff', ['Anna', 'Ben']],
    ['Customers', []],
    ['No group', ['Cem']],
  ]);
});

test('[K2] a seat is as full as the part of their share that somebody was heard, a running turn too', () => {
  const example = Example.with('Anna', 'Ben', 'Cem');
  example.ask(0, { type: 'giveFloor', to: 'p1' });
  example.ask(20_000, { type: 'giveFloor', to: 'p2' });
  const people = peopleOf(example, 24_000);
  expect(people.map(({ heard, level, over, floor }) => [heard, level, over, floor])).toEqual([
    ['heard', 1, true, null],
    ['heard', 0.5, false, 'held'],
    ['unheard', 0, false, null],
  ]);
});

test('[K2] whoever wants to be counted only within the group, or is not counted, has no figure', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'wish', person: 'p1', inclusion: null, onlyInGroup: true });
  example.ask(0, { type: 'markPerson', person: 'p2', leader: true, counted: false });
  example.ask(0, { type: 'giveFloor', to: 'p1' });
  const people = peopleOf(example, 9_000);
  expect(people.map(({ heard, level }) => [heard, level])).toEqual([
    ['private', 0],
    ['uncounted', 0],
  ]);
});

test('a person is online, offline, without a device, or gone', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'join', name: 'Cem', group: 'g2', via: 'device' });
  example.ask(0, { type: 'join', name: 'Dee', group: 'g2', via: 'device' });
  example.ask(0, { type: 'leave', person: 'p2' });
  const reach = peopleOf(example, 0, ['p4']).map((p) => [p.label, p.reach]);
  expect(reach).toEqual([
    ['Anna', 'noDevice'],
    ['Ben', 'left'],
    ['Cem', 'offline'],
    ['Dee', 'online'],
  ]);
});

test('a raised hand carries its place in the queue as it is ordered', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'raiseHand', person: 'p2' });
  example.ask(1, { type: 'raiseHand', person: 'p1' });
  expect(peopleOf(example, 1).map((p) => p.hand)).toEqual([2, 1]);
  example.ask(2, { type: 'pinHand', person: 'p1', place: 0 });
  expect(peopleOf(example, 2).map((p) => p.hand)).toEqual([1, 2]);
});

test('[K2] what happens to one person changes nobody else’s seat', () => {
  const example = Example.with('Anna', 'Ben', 'Cem');
  const before = peopleOf(example, 0);
  example.ask(0, { type: 'raiseHand', person: 'p2' });
  const changed = peopleOf(example, 0).filter(
    (p, at) => !samePerson(p, before[at] as RosterPerson),
  );
  expect(changed.map((p) => p.label)).toEqual(['Ben']);
});

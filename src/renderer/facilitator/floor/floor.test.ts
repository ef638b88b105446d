import { expect, test } from 'vitest';
import { Example } from '../example.testkit';
import { floorShown, namesOf, nextInQueue, undoWords } from './floor';
import { nextUp } from './next-up';

test('the floor is shown with its people and since when', () => {
  const example = Example.with('Anna', 'Ben');
  expect(floorShown(example.session)).toEqual({ kind: 'silence', since: 0 });
  example.ask(1000, { type: 'offerFloor', to: 'p1' });
  expect(floorShown(example.session)).toMatchObject({ kind: 'offered', since: 1000 });
  example.ask(2000, { type: 'giveFloor', to: 'p2' });
  expect(floorShown(example.session)).toMatchObject({
    kind: 'held',
    since: 2000,
    people: [{ label: 'Ben' }],
  });
});

test('somebody who begins to talk at the same time does not set the clock back', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(1000, { type: 'giveFloor', to: 'p1' });
  example.ask(5000, { type: 'shareTurn', person: 'p2', speaks: true });
  const floor = floorShown(example.session);
  expect(floor).toMatchObject({ kind: 'held', since: 1000 });
  expect(floor.kind === 'held' && namesOf(floor.people)).toBe('Anna and Ben');
});

test('a speaker whom nobody knows is somebody', () => {
  const example = Example.with('Anna');
  example.ask(1000, { type: 'giveFloor', to: null });
  expect(floorShown(example.session)).toMatchObject({ kind: 'held', people: [] });
  expect(namesOf([])).toBe('Somebody');
});

test('in a pause it is said who goes on afterwards', () => {
  const example = Example.with('Anna');
  example.ask(1000, { type: 'giveFloor', to: 'p1' });
  example.ask(4000, { type: 'pause' });
  expect(floorShown(example.session)).toMatchObject({
    kind: 'paused',
    since: 4000,
    people: [{ label: 'Anna' }],
  });
});

test('[K3] next is who the way and the order name, with the reason', () => {
  const example = Example.with('Anna', 'Ben');
  expect(nextInQueue(example.session)).toBeNull();
  example.ask(0, { type: 'giveFloor', to: 'p2' });
  example.ask(9000, { type: 'releaseFloor' });
  example.ask(9000, { type: 'raiseHand', person: 'p2' });
  example.ask(9001, { type: 'raiseHand', person: 'p1' });
  expect(nextUp(example.session)).toMatchObject({ person: { label: 'Ben' }, why: 'first hand up' });
  example.ask(9002, { type: 'chooseOrder', order: 'unheard' });
  expect(nextUp(example.session)).toMatchObject({
    person: { label: 'Anna' },
    why: 'not heard yet',
  });
  expect(nextInQueue(example.session)?.label).toBe('Anna');
});

test('[K3] the reason tells no figure of somebody who is counted only within the group', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(0, { type: 'wish', person: 'p1', inclusion: null, onlyInGroup: true });
  example.ask(0, { type: 'raiseHand', person: 'p1' });
  example.ask(0, { type: 'chooseOrder', order: 'unheard' });
  expect(nextUp(example.session)).toMatchObject({ why: 'by the order chosen' });
});

test('undo says what it takes back', () => {
  const example = Example.with('Anna', 'Ben');
  expect(undoWords(example.session)).toBeNull();
  example.ask(0, { type: 'giveFloor', to: 'p2' });
  expect(undoWords(example.session)).toBe('floor to Ben');
  example.ask(2, { type: 'releaseFloor' });
  expect(undoWords(example.session)).toBe('end of turn of Ben');
  example.ask(3, { type: 'offerFloor', to: 'p2' });
  expect(undoWords(example.session)).toBe('offer to Ben');
  example.ask(4, { type: 'releaseFloor' });
  expect(undoWords(example.session)).toBe('offer to Ben withdrawn');
});

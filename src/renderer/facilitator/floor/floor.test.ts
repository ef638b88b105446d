import { expect, test } from 'vitest';
import { Example } from '../example.testkit';
import { floorShown, nextInQueue, undoWords } from './floor';

test('the floor is shown with its person and since when', () => {
  const example = Example.with('Anna', 'Ben');
  expect(floorShown(example.session)).toEqual({ kind: 'silence', since: 0 });
  example.ask(1000, { type: 'offerFloor', to: 'p1' });
  expect(floorShown(example.session)).toMatchObject({ kind: 'offered', since: 1000 });
  example.ask(2000, { type: 'giveFloor', to: 'p2' });
  expect(floorShown(example.session)).toMatchObject({
    kind: 'held',
    since: 2000,
    person: { label: 'Ben' },
  });
});

test('next is whose hand was raised first', () => {
  const example = Example.with('Anna', 'Ben');
  expect(nextInQueue(example.session)).toBeNull();
  example.ask(0, { type: 'raiseHand', person: 'p2' });
  example.ask(1, { type: 'raiseHand', person: 'p1' });
  expect(nextInQueue(example.session)?.label).toBe('Ben');
});

test('undo says what it takes back', () => {
  const example = Example.with('Anna', 'Ben');
  expect(undoWords(example.session)).toBeNull();
  example.ask(0, { type: 'giveFloor', to: 'p2' });
  expect(undoWords(example.session)).toBe('floor to Ben');
  example.ask(1, { type: 'reassignTurn', turn: 't1', to: 'p1' });
  expect(undoWords(example.session)).toBe('turn reassigned to Anna');
  example.ask(2, { type: 'releaseFloor' });
  expect(undoWords(example.session)).toBe('end of turn of Anna');
  example.ask(3, { type: 'offerFloor', to: 'p2' });
  expect(undoWords(example.session)).toBe('offer to Ben');
  example.ask(4, { type: 'releaseFloor' });
  expect(undoWords(example.session)).toBe('offer to Ben withdrawn');
});

import { expect, it } from 'vitest';
import type { Command } from './commands';
import { Example, participant } from './examples.testkit';
import { foldAll } from './fold';
import { ownView } from './own-view';

const quiet = (is: boolean) => ({ type: 'quietPerson', person: 'p1', quiet: is }) as const;

it('[H124] what somebody who is quiet asks for is left out, and the floor and the way out stay theirs', () => {
  const example = Example.with('Anna', 'Ben');
  example.ask(1, quiet(true));
  const asked = (command: Command) => example.refusal(2, command, participant(1));
  const all: readonly Command[] = [
    { type: 'raiseHand', person: 'p1' },
    { type: 'markMoment', kind: 'argument', words: 'me again' },
    { type: 'changePerson', person: 'p1', name: 'Zoe', group: null },
    { type: 'takeSide', debate: 'd1', person: 'p1', side: 0 },
    { type: 'castVotes', vote: 'v1', person: 'p1', version: 1, dots: {} },
  ];
  expect(all.map(asked)).toEqual(all.map(() => 'quieted'));
  example.ask(3, { type: 'offerFloor', to: 'p1' });
  example.ask(4, { type: 'takeFloor', person: 'p1' }, participant(1));
  example.ask(5, { type: 'releaseFloor' }, participant(1));
  const wish = { type: 'wish', person: 'p1', inclusion: 'inWriting', onlyInGroup: true } as const;
  example.ask(6, wish, participant(1));
  expect(example.refusal(7, { type: 'raiseHand', person: 'p2' }, participant(2))).toBeNull();
  expect(example.refusal(7, { type: 'forget', person: 'p1' }, participant(1))).toBeNull();
  expect(example.refusal(7, { type: 'leave', person: 'p1' }, participant(1))).toBeNull();
  // What the facilitator does for them is the facilitator's.
  expect(example.refusal(7, { type: 'raiseHand', person: 'p1' })).toBeNull();
});

it('[H124] it lasts, over a restart too, until the facilitator takes it back; nobody else can do either', () => {
  const example = Example.with('Anna', 'Ben');
  expect(example.refusal(1, quiet(true), participant(2))).toBe('notAllowed');
  expect(example.ask(1, quiet(true))).toHaveLength(1);
  expect(example.ask(2, quiet(true))).toEqual([]);
  example.ask(3, { type: 'resume' }, { kind: 'host' });
  const back = foldAll(example.log);
  expect(back?.people.map((person) => person.quiet)).toEqual([true, false]);
  expect(back && ownView(back, 'p1')?.quiet).toBe(true);
  expect(example.refusal(4, quiet(false), participant(1))).toBe('notAllowed');
  example.ask(5, quiet(false));
  expect(example.refusal(6, { type: 'raiseHand', person: 'p1' }, participant(1))).toBeNull();
});

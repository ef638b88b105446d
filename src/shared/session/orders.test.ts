import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import type { PersonId } from './ids';
import { placedQueue } from './orders';

/** Five people; p1 has spoken 100 s, p2 40 s, p3 10 s, p4 and p5 not at all. The median is 10 s. */
function afterSomeTurns(): Example {
  const example = Example.with('Anna', 'Ben', 'Cem', 'Dana', 'Ebo');
  let at = 1_000;
  for (const [person, ms] of [
    ['p1', 100_000],
    ['p2', 40_000],
    ['p3', 10_000],
  ] as const) {
    example.ask(at, { type: 'giveFloor', to: person });
    at += ms;
    example.ask(at, { type: 'releaseFloor' });
  }
  return example;
}

function raise(example: Example, ...people: readonly PersonId[]): void {
  people.forEach((person, n) => {
    example.ask(200_000 + n, { type: 'raiseHand', person });
  });
}

function order({ session }: Example): readonly string[] {
  return placedQueue(session).map((hand) => `${hand.person} ${hand.shift ?? 'raised'}`);
}

describe('the order of the queue', () => {
  it('[Q4] a direct reply goes right behind the speaker and is counted as one', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'raiseHand', person: 'p2' });
    example.ask(3, { type: 'raiseHand', person: 'p3', reply: true }, participant(3));
    expect(order(example)).toEqual(['p3 reply', 'p2 raised']);
    example.ask(4, { type: 'passFloorOn' });
    expect(example.session.turns.at(-1)).toMatchObject({ speakers: ['p3'], reply: 't1' });
    example.ask(5, { type: 'releaseFloor' });
    expect(example.session.people[2]?.heard.replies).toBe(1);
  });

  it('[Q4] nobody replies to their own turn, nor to nothing', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'raiseHand', person: 'p1', reply: true });
    expect(example.session.queue[0]?.reply).toBeNull();
    example.ask(2, { type: 'giveFloor', to: 'p1' });
    example.ask(3, { type: 'releaseFloor' });
    example.ask(4, { type: 'raiseHand', person: 'p1', reply: true });
    expect(example.session.queue[0]?.reply).toBeNull();
  });

  it('[Q4] a hand that is up can become a reply and keeps its time', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'raiseHand', person: 'p2' });
    example.ask(3, { type: 'raiseHand', person: 'p2', reply: true });
    expect(example.session.queue).toEqual([{ person: 'p2', at: 2, reply: 't1', pin: null }]);
  });

  it('[Q5] as hands came', () => {
    const example = afterSomeTurns();
    raise(example, 'p2', 'p4', 'p1');
    expect(order(example)).toEqual(['p2 raised', 'p4 raised', 'p1 raised']);
  });

  it('[Q6] quietest first lifts hands under half the median time and lets those 50 % over it recede', () => {
    const example = afterSomeTurns();
    example.ask(199_000, { type: 'chooseOrder', order: 'quietest' });
    raise(example, 'p1', 'p3', 'p2', 'p4');
    expect(order(example)).toEqual(['p4 lifted', 'p3 raised', 'p2 receded', 'p1 receded']);
  });

  it('[Q6] the queue is not rearranged while somebody speaks', () => {
    const example = afterSomeTurns();
    example.ask(199_000, { type: 'chooseOrder', order: 'quietest' });
    raise(example, 'p2', 'p3', 'p4');
    example.ask(210_000, { type: 'giveFloor', to: 'p5' });
    const before = order(example);
    example.ask(900_000, { type: 'setTimeBox', ms: 60_000 });
    expect(order(example)).toEqual(before);
  });

  it('[Q7] unheard first', () => {
    const example = afterSomeTurns();
    example.ask(199_000, { type: 'chooseOrder', order: 'unheard' });
    raise(example, 'p1', 'p4', 'p3', 'p5');
    expect(order(example)).toEqual(['p4 lifted', 'p5 lifted', 'p1 raised', 'p3 raised']);
  });

  it('[Q8] alternating groups: no group twice in a row as long as another has a hand up', () => {
    const example = Example.with('Anna', 'Ben', 'Cem', 'Dana');
    example.ask(0, { type: 'changePerson', person: 'p3', name: 'Cem', group: 'g2' });
    example.ask(0, { type: 'changePerson', person: 'p4', name: 'Dana', group: 'g2' });
    example.ask(0, { type: 'chooseOrder', order: 'alternating' });
    raise(example, 'p1', 'p2', 'p3', 'p4');
    expect(order(example)).toEqual(['p1 raised', 'p3 lifted', 'p2 raised', 'p4 raised']);
    example.ask(300_000, { type: 'giveFloor', to: 'p1' });
    expect(order(example)).toEqual(['p3 lifted', 'p2 raised', 'p4 raised']);
  });

  it('[Q9] whatever the order, the queue holds exactly the raised hands', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          const placed = placedQueue(after).map(({ shift: _, ...hand }) => hand);
          expect(placed).toHaveLength(after.queue.length);
          expect(placed).toEqual(expect.arrayContaining([...after.queue]));
        }
      }),
    );
  });

  it('[Q10] the facilitator holds a hand at a place, and it moves up as those before it are heard', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    raise(example, 'p1', 'p2', 'p3');
    example.ask(300_000, { type: 'pinHand', person: 'p3', place: 1 });
    expect(order(example)).toEqual(['p1 raised', 'p3 pinned', 'p2 raised']);
    example.ask(300_001, { type: 'passFloorOn' });
    expect(order(example)).toEqual(['p3 pinned', 'p2 raised']);
    example.ask(300_002, { type: 'pinHand', person: 'p2', place: 0 });
    expect(order(example)).toEqual(['p2 pinned', 'p3 raised']);
    example.ask(300_003, { type: 'pinHand', person: 'p2', place: null });
    expect(order(example)).toEqual(['p2 raised', 'p3 raised']);
    expect(example.refusal(300_004, { type: 'pinHand', person: 'p2', place: 2 })).toBe(
      'outOfRange',
    );
  });

  it('[Q11] choosing another order takes no hand down', () => {
    const example = Example.with('Anna', 'Ben');
    raise(example, 'p2', 'p1');
    example.ask(300_000, { type: 'chooseOrder', order: 'alternating' });
    expect(example.session.queue.map((hand) => hand.person)).toEqual(['p2', 'p1']);
    expect(example.ask(300_001, { type: 'chooseOrder', order: 'alternating' })).toEqual([]);
  });
});

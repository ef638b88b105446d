import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import { history, openHistory } from './histories.testkit';
import { isPresent } from './session';
import { nextSpeaker } from './ways';

const DONE = { type: 'releaseFloor' } as const;
const ON = { type: 'passFloorOn' } as const;

describe('ways to pass the floor', () => {
  it('[G1] on an open floor nobody is offered it by itself; passing on proposes the first hand', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'raiseHand', person: 'p2' });
    example.ask(2, { type: 'giveFloor', to: 'p1' });
    example.ask(3, DONE, participant(1));
    expect(example.session.floor.kind).toBe('silence');
    example.ask(4, ON);
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p2'] });
  });

  it('[G2] in the queue the floor is offered from hand to hand', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(0, { type: 'chooseWay', way: 'queue' });
    example.ask(1, { type: 'raiseHand', person: 'p2' });
    expect(example.session.floor).toMatchObject({ kind: 'offered', to: 'p2' });
    example.ask(2, { type: 'raiseHand', person: 'p3' });
    example.ask(3, { type: 'takeFloor', person: 'p2' }, participant(2));
    example.ask(4, DONE, participant(2));
    expect(example.session.floor).toMatchObject({ kind: 'offered', to: 'p3' });
  });

  it('[G3] a go-around gives everyone the floor once, but for who asked not to be called on', () => {
    const example = Example.with('Anna', 'Ben', 'Cem', 'Dana');
    example.ask(0, { type: 'wish', person: 'p2', inclusion: 'inWriting', onlyInGroup: false });
    example.ask(1, { type: 'beginRound', order: 'seat' });
    const heard: string[] = [];
    for (let at = 2; example.session.way === 'goAround'; at += 1) {
      const { floor } = example.session;
      if (floor.kind === 'offered') heard.push(floor.to);
      example.ask(at, floor.kind === 'offered' ? ON : DONE);
    }
    expect(heard).toEqual(['p1', 'p3', 'p4']);
    expect(example.session).toMatchObject({ way: 'open', round: null });
  });

  it('[G3] the round goes by seat, by group or from the quietest', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(0, { type: 'changePerson', person: 'p1', name: 'Anna', group: 'g2' });
    example.ask(0, { type: 'changePerson', person: 'p2', name: 'Ben', group: null });
    example.ask(10, { type: 'giveFloor', to: 'p3' });
    example.ask(20, DONE);
    const members = (order: 'seat' | 'group' | 'quietest') => {
      example.ask(30, { type: 'beginRound', order });
      return example.session.round?.waiting;
    };
    expect(members('seat')).toEqual(['p1', 'p2', 'p3']);
    expect(members('group')).toEqual(['p3', 'p1', 'p2']);
    expect(members('quietest')).toEqual(['p1', 'p2', 'p3']);
  });

  it('[G4] who holds the talking stick hands it on, and nobody else does', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(0, { type: 'chooseWay', way: 'talkingStick' });
    example.ask(0, { type: 'wish', person: 'p3', inclusion: 'raiseHand', onlyInGroup: false });
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    const stick = { type: 'handStick', to: 'p2' } as const;
    expect(example.refusal(2, stick, participant(2))).toBe('notSpeaking');
    expect(example.refusal(2, { type: 'handStick', to: 'p3' }, participant(1))).toBe('notAllowed');
    example.ask(3, stick, participant(1));
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p2'] });
    example.ask(4, DONE, participant(2));
    expect(example.session.floor.kind).toBe('silence');
  });

  it('[G4] a phone is asked whether it takes the talking stick', () => {
    const example = Example.with('Anna');
    example.ask(0, { type: 'join', name: 'Ben', group: null, via: 'device' }, { kind: 'host' });
    example.ask(0, { type: 'chooseWay', way: 'talkingStick' });
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'handStick', to: 'p2' }, participant(1));
    expect(example.session.floor).toMatchObject({ kind: 'offered', to: 'p2' });
  });

  it('[G5] the way is switched while somebody speaks, and they go on', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'beginRound', order: 'seat' });
    example.ask(3, { type: 'chooseWay', way: 'queue' });
    expect(example.session).toMatchObject({ floor: { kind: 'held', by: ['p1'] }, round: null });
  });

  it('[G5] who declines what the queue offers has their hand down, and the next is asked', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'chooseWay', way: 'queue' });
    example.ask(1, { type: 'raiseHand', person: 'p1' });
    example.ask(2, { type: 'raiseHand', person: 'p2' });
    example.ask(3, DONE, participant(1));
    expect(example.session.floor).toMatchObject({ kind: 'offered', to: 'p2' });
    expect(example.session.queue.map((hand) => hand.person)).toEqual(['p2']);
    example.ask(4, { type: 'lowerHand', person: 'p2' }, participant(2));
    expect(example.session).toMatchObject({ floor: { kind: 'silence' }, queue: [] });
  });

  it('[G6] who passes is asked once more at the end, and then not again', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'beginRound', order: 'seat' });
    example.ask(1, { type: 'passRound', person: 'p1' }, participant(1));
    expect(example.session.floor).toMatchObject({ kind: 'offered', to: 'p2' });
    example.ask(2, { type: 'takeFloor', person: 'p2' }, participant(2));
    expect(example.session.round).toMatchObject({ waiting: ['p1'], passed: [], lap: 2 });
    example.ask(3, DONE, participant(2));
    expect(example.session.floor).toMatchObject({ kind: 'offered', to: 'p1' });
    example.ask(4, DONE, participant(1));
    expect(example.session).toMatchObject({ floor: { kind: 'silence' }, way: 'open', round: null });
  });

  it('[G7] where the way offers by itself, a free floor with somebody next is offered to them', () => {
    fc.assert(
      fc.property(openHistory, ({ session, transitions }) => {
        const last = transitions.at(-1)?.decision;
        fc.pre(last?.ok === true && last.events.some((event) => event.type === 'floorReleased'));
        const next = session.way === 'queue' || session.round ? nextSpeaker(session) : null;
        if (session.floor.kind === 'silence' && session.pause === null) expect(next).toBeNull();
      }),
    );
  });

  it('[G8] passing on begins the turn of whoever the floor is offered to', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'offerFloor', to: 'p2' });
    example.ask(2, { type: 'raiseHand', person: 'p1' });
    example.ask(3, ON);
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p2'] });
    example.ask(4, ON);
    expect(example.session.floor).toMatchObject({ kind: 'held', by: ['p1'] });
    example.ask(5, ON);
    expect(example.session.floor.kind).toBe('silence');
  });

  it('[G8] whoever is next is present and does not speak', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          const next = nextSpeaker(after);
          if (next === null) continue;
          const person = after.people.find(({ id }) => id === next);
          expect(person !== undefined && isPresent(person)).toBe(true);
          if (after.floor.kind === 'held') expect(after.floor.by).not.toContain(next);
        }
      }),
    );
  });

  it('[G9] a go-around that is ended gives back the way from before it', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(0, { type: 'chooseWay', way: 'talkingStick' });
    example.ask(1, { type: 'beginRound', order: 'seat' });
    example.ask(2, { type: 'endRound' });
    expect(example.session).toMatchObject({
      way: 'talkingStick',
      round: null,
      floor: { kind: 'silence' },
    });
  });

  it('[G9] a round holds nobody twice and nobody who has left, and only a go-around has one', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          expect(after.round !== null).toBe(after.way === 'goAround');
          const { waiting = [], passed = [], done = [] } = after.round ?? {};
          const all = [...waiting, ...passed, ...done];
          expect(new Set(all).size).toBe(all.length);
          const here = after.people.filter(isPresent).map(({ id }) => id);
          expect([...waiting, ...passed].filter((id) => !here.includes(id))).toEqual([]);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example, participant } from './examples.testkit';
import { history } from './histories.testkit';
import { mayBeCalled } from './person';

const join = (name: string) => ({ type: 'join', name, group: null, via: 'device' }) as const;

describe('wishes and marks', () => {
  const wish = { type: 'wish', person: 'p1', onlyInGroup: false } as const;

  it('[P9] somebody says at joining or later how they like to be included', () => {
    const example = Example.with('Anna');
    example.ask(1, { ...wish, inclusion: 'inWriting', onlyInGroup: true }, participant(1));
    example.ask(2, { ...join('Ben'), inclusion: 'raiseHand', onlyInGroup: true, leader: true });
    expect(example.session.people).toMatchObject([
      { inclusion: 'inWriting', onlyInGroup: true, leader: false },
      { inclusion: 'raiseHand', onlyInGroup: true, leader: true },
    ]);
    expect(
      example.ask(3, { ...wish, inclusion: 'inWriting', onlyInGroup: true }, participant(1)),
    ).toEqual([]);
    expect(example.refusal(4, { ...wish, inclusion: null }, participant(2))).toBe('notAllowed');
  });

  it.each([
    [null, true],
    ['askMe', true],
    ['raiseHand', false],
    ['inWriting', false],
  ] as const)('[P9] who says %s may be called on: %s', (inclusion, may) => {
    expect(mayBeCalled({ inclusion, role: 'participant', forgotten: false })).toBe(may);
    expect(mayBeCalled({ inclusion, role: 'facilitator', forgotten: false })).toBe(false);
    expect(mayBeCalled({ inclusion, role: 'participant', forgotten: true })).toBe(false);
  });

  it('[P9] who asks not to be called on is out of the go-around at once, and can come back', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'beginRound', order: 'seat' });
    example.ask(2, { ...wish, inclusion: 'inWriting' }, participant(1));
    expect(example.session).toMatchObject({
      floor: { kind: 'offered', to: 'p2' },
      round: { waiting: ['p2'] },
    });
    example.ask(3, { ...wish, inclusion: 'askMe' }, participant(1));
    expect(example.session.round).toMatchObject({ waiting: ['p2', 'p1'] });
  });

  it('[P9] nobody who asked not to be called on is waited for in a go-around', () => {
    fc.assert(
      fc.property(history, ({ transitions }) => {
        for (const { after } of transitions) {
          const asked = after.people.filter((p) => !mayBeCalled(p)).map(({ id }) => id);
          const waiting = [...(after.round?.waiting ?? []), ...(after.round?.passed ?? [])];
          expect(waiting.filter((id) => asked.includes(id))).toEqual([]);
        }
      }),
    );
  });

  it('[P10] the wish to be counted only within the group leaves the person’s time where it was', () => {
    const example = Example.with('Anna');
    example.ask(10, { type: 'giveFloor', to: 'p1' });
    example.ask(30, { type: 'releaseFloor' });
    example.ask(40, { ...wish, inclusion: null, onlyInGroup: true }, participant(1));
    expect(example.session.people[0]).toMatchObject({
      onlyInGroup: true,
      group: 'g1',
      heard: { ms: 20 },
    });
  });

  it('[P11] the facilitator marks who leads and who counts; facilitators do not, unless they want', () => {
    const example = Example.with('Anna');
    example.ask(1, { ...join('Faye'), role: 'facilitator' });
    expect(example.session.people.map(({ counted }) => counted)).toEqual([true, false]);
    const mark = { type: 'markPerson', person: 'p2', leader: true, counted: true } as const;
    expect(example.refusal(2, mark, participant(2))).toBe('notAllowed');
    example.ask(2, mark);
    expect(example.ask(3, mark)).toEqual([]);
    expect(example.session.people[1]).toMatchObject({ leader: true, counted: true });
    expect(example.refusal(4, { ...mark, person: 'p9' })).toBe('unknownPerson');
  });
});

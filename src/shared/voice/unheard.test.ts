import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { history } from '../session/histories.testkit';
import { measuredPeople } from './counted';
import { coverage } from './coverage';
import { emptyChairs, unheard, unheardGroups, wasHeard } from './unheard';
import { writtenBy } from './written';

const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe('who is not heard yet', () => {
  it('[V3] unheard is who is present and had no turn, a running one included', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'leave', person: 'p2' });
    expect(ids(unheard(example.session).people)).toEqual(['p3']);
  });

  it('[V3] once the session is closed, unheard is everybody who came and had no turn', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'leave', person: 'p2' });
    example.ask(3, { type: 'closeSession' });
    expect(ids(unheard(example.session).people)).toEqual(['p2']);
  });

  it('[V3] an undone turn was not heard', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'undoFloor' });
    expect(ids(unheard(example.session).people)).toEqual(['p1']);
  });

  it('[V3] everybody counted and present is either heard or unheard, by name or within a group', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const silent = unheard(session);
        const spoke = new Set(session.turns.flatMap((turn) => turn.speakers));
        const expected = measuredPeople(session).filter(({ id }) => !spoke.has(id));
        expect(silent.count).toBe(expected.length);
        expect(expected.every((person) => !wasHeard(session, person))).toBe(true);
        const others = silent.others.reduce((sum, { count }) => sum + count, 0);
        expect(silent.people.length + others).toBe(silent.count);
      }),
    );
  });

  it('[V4] the chair of an expected group stays empty until somebody of it joins', () => {
    const example = Example.with('Anna');
    expect(ids(emptyChairs(example.session))).toEqual(['g2']);
    example.ask(1, { type: 'join', name: 'Ben', group: 'g2', via: 'device' });
    expect(emptyChairs(example.session)).toEqual([]);
  });

  it('[V5] a group is unheard when somebody of it came and nobody of it had a turn', () => {
    const example = Example.with('Anna', 'Ben');
    expect(ids(unheardGroups(example.session))).toEqual(['g1']);
    example.ask(1, { type: 'giveFloor', to: 'p2' });
    expect(unheardGroups(example.session)).toEqual([]);
  });

  it('[V5] an empty chair is not an unheard group', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const empty = ids(emptyChairs(session));
        expect(ids(unheardGroups(session)).filter((id) => empty.includes(id))).toEqual([]);
      }),
    );
  });

  it('[V11] a card is writing unless it is blank', () => {
    const cards = [
      { author: 'p1', text: 'Late trucks' },
      { author: 'p1', text: ' \n' },
      { author: 'p2', text: '' },
      { author: 'facilitator', text: 'x' },
    ];
    expect([...writtenBy(cards)]).toEqual([
      ['p1', 1],
      ['facilitator', 1],
    ]);
  });

  it('[V19] a group goes from the empty chair over unheard and in writing to heard', () => {
    const example = Example.with();
    const staff = (written = writtenBy([])) => coverage(example.session, written)[0]?.coverage;
    expect(staff()).toBe('emptyChair');
    example.join('Anna');
    expect(staff()).toBe('unheard');
    expect(staff(writtenBy([{ author: 'p1', text: 'Late trucks' }]))).toBe('inWriting');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    expect(staff()).toBe('heard');
    expect(coverage(example.session)[1]).toEqual({
      group: 'g2',
      name: 'Customers',
      coverage: 'emptyChair',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Example } from '../session/examples.testkit';
import { history } from '../session/histories.testkit';
import { present } from '../session/session';
import { emptyChairs, unheard, unheardGroups } from './unheard';

const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe('who is not heard yet', () => {
  it('[V3] unheard is who is present and had no turn, a running one included', () => {
    const example = Example.with('Anna', 'Ben', 'Cem');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'leave', person: 'p2' });
    expect(ids(unheard(example.session))).toEqual(['p3']);
  });

  it('[V3] once the session is closed, unheard is everybody who came and had no turn', () => {
    const example = Example.with('Anna', 'Ben');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'leave', person: 'p2' });
    example.ask(3, { type: 'closeSession' });
    expect(ids(unheard(example.session))).toEqual(['p2']);
  });

  it('[V3] an undone turn was not heard', () => {
    const example = Example.with('Anna');
    example.ask(1, { type: 'giveFloor', to: 'p1' });
    example.ask(2, { type: 'undoFloor' });
    expect(ids(unheard(example.session))).toEqual(['p1']);
  });

  it('[V3] everybody present is either heard or unheard', () => {
    fc.assert(
      fc.property(history, ({ session }) => {
        const silent = new Set(ids(unheard(session)));
        for (const { id } of present(session)) {
          expect(silent.has(id)).toBe(!session.turns.some((turn) => turn.speaker === id));
        }
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
});

import { describe, expect, it } from 'vitest';
import { addCard, setKind } from '../../shared/board/card-operations';
import { moveEntries, resizeEntries } from '../../shared/board/place-operations';
import { cardOf } from './board-entries';
import type { BoardSession } from './board-store';
import { authorOf, Room } from './convergence.testkit';

const CARD = { id: 'a', kind: 'debate', text: 'We wait', x: 0, y: 0 } as const;

function two() {
  const room = new Room(2);
  const [one, other] = room.pages.map(({ session }) => session);
  if (one === undefined || other === undefined) throw new Error('two pages expected');
  room.join(0, 1);
  const by = { author: authorOf(0), turn: null };
  one.step((doc, origin) => addCard(doc, { ...CARD, ...by }, origin));
  return { room, one, other };
}

function move(session: BoardSession, x: number): void {
  session.step((doc, origin) => moveEntries(doc, new Map([['a', { x, y: x }]]), origin));
}

describe('undo where two people were at one card', () => {
  /** Whoever wins; Yjs goes by numbers that are chance. */
  function winner(how: (session: BoardSession, n: number) => void) {
    const { room, one, other } = two();
    room.cut(0, 1);
    how(one, 1);
    how(other, 2);
    room.join(0, 1);
    const card = cardOf(one.cards.entry('a'));
    return { room, one, other, card };
  }

  it('[B135] a card that both moved at once is whole again where it was, whoever takes theirs back', () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const { one, other, card } = winner((session, n) => move(session, n * 100));
      const last = card?.x === 100 ? one : other;
      expect(last.undo()).toBe(true);
      for (const page of [one, other]) {
        expect(cardOf(page.cards.entry('a'))).toMatchObject({ x: 0, y: 0, text: 'We wait' });
      }
      expect(last.redo()).toBe(true);
      for (const page of [one, other]) {
        expect(cardOf(page.cards.entry('a'))?.x).toBe(card?.x);
      }
    }
  });

  it('[B135] so it is with its kind', () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const { one, other, card } = winner((session, n) =>
        session.step((doc, origin) => setKind(doc, 'a', n === 1 ? 'question' : 'setback', origin)),
      );
      const last = card?.kind === 'question' ? one : other;
      last.undo();
      for (const page of [one, other]) expect(cardOf(page.cards.entry('a'))?.kind).toBe('debate');
    }
  });

  it('[B135] where somebody moved it since, it stays', () => {
    const { one, other } = two();
    move(other, 100);
    move(one, 200);
    expect(other.undo()).toBe(false);
    for (const page of [one, other]) expect(cardOf(page.cards.entry('a'))?.x).toBe(200);
  });

  it('[B135] a size that was given is taken back whole', () => {
    const { one } = two();
    const rect = { x: 0, y: 0, width: 500, height: 300 };
    one.step((doc, origin) => resizeEntries(doc, new Map([['a', rect]]), origin));
    one.undo();
    expect(cardOf(one.cards.entry('a'))).toMatchObject({ width: null, height: null });
  });
});

describe('a long step', () => {
  it('[B135] is one step of undo, or dropped without a trace of it', () => {
    const { one } = two();
    move(one, 10);
    one.longStep();
    for (const x of [20, 30]) {
      one.more((doc, origin) => moveEntries(doc, new Map([['a', { x, y: x }]]), origin));
    }
    one.dropStep();
    expect(cardOf(one.cards.entry('a'))?.x).toBe(10);
    expect(one.past.get()).toEqual({ undo: true, redo: false });
    one.longStep();
    for (const x of [40, 50]) {
      one.more((doc, origin) => moveEntries(doc, new Map([['a', { x, y: x }]]), origin));
    }
    one.endStep();
    one.undo();
    expect(cardOf(one.cards.entry('a'))?.x).toBe(10);
    one.undo();
    one.undo();
    expect(one.cards.ids()).toEqual([]);
    expect(one.past.get()).toEqual({ undo: false, redo: true });
    expect(one.undo()).toBe(false);
  });
});

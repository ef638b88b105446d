import { describe, expect, it } from 'vitest';
import { addCard, writeText } from '../../shared/board/card-operations';
import { deleteEntries, moveEntries } from '../../shared/board/place-operations';
import { cardOf } from './board-entries';
import { act, authorOf, chanceOf, pick, Room } from './convergence.testkit';
import { expectOneBoard } from './one-board.testkit';

const SEEDS = 1_000;
const PEOPLE = 4;
const STEPS = 40;

describe(`boards of ${PEOPLE} people who are cut off and come back, ${SEEDS} times`, () => {
  it('[B13] all pages show the same in the end, without a ghost or a link that hangs in the air', () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const chance = chanceOf(seed);
      const room = new Room(PEOPLE);
      let made = 0;
      const newId = () => {
        made += 1;
        return `e${made}`;
      };
      for (let step = 0; step < STEPS; step += 1) {
        const a = Math.floor(chance() * PEOPLE);
        const b = Math.floor(chance() * PEOPLE);
        if (chance() < 0.25) room.join(a, b);
        else if (chance() < 0.2) room.cut(a, b);
        act(pick(chance, room.pages), chance, newId);
      }
      room.joinAll();
      expectOneBoard(room, `seed ${seed}`);
      room.dispose();
    }
  }, 120_000);
});

describe('two people at one thing', () => {
  const card = { id: 'a', kind: 'debate', text: 'We wait', x: 0, y: 0 } as const;

  function two() {
    const room = new Room(2);
    const [one, two] = room.pages;
    if (one === undefined || two === undefined) throw new Error('two pages expected');
    room.join(0, 1);
    const by = { author: authorOf(0), turn: null };
    one.session.step((doc, origin) => addCard(doc, { ...card, ...by }, origin));
    return { room, one: one.session, two: two.session };
  }

  it('[B13] who drag the same card end with it in the same place', () => {
    const { room, one, two: other } = two();
    room.cut(0, 1);
    for (const x of [10, 20, 30]) {
      one.more((doc, origin) => moveEntries(doc, new Map([['a', { x, y: 0 }]]), origin));
      other.more((doc, origin) => moveEntries(doc, new Map([['a', { x: 0, y: x }]]), origin));
    }
    room.join(0, 1);
    const places = [one, other].map((page) => cardOf(page.cards.entry('a')));
    expect(places[0]).toEqual(places[1]);
    // One of them wins whole: never the x of one and the y of the other.
    expect([places[0]?.x, places[0]?.y].sort()).toEqual([0, 30]);
  });

  it('[B13] a card that one deletes while another writes in it is gone for both, and comes back whole', () => {
    const { room, one, two: other } = two();
    room.cut(0, 1);
    one.step((doc, origin) => deleteEntries(doc, ['a'], origin));
    other.more((doc, origin) => writeText(doc, 'a', 'We wait too long', origin));
    room.join(0, 1);
    for (const page of [one, other]) expect(page.cards.entry('a')).toBeUndefined();
    one.undo();
    for (const page of [one, other]) expect(cardOf(page.cards.entry('a'))?.kind).toBe('debate');
  });

  it('[B3] an undo after a merge takes back one’s own move and nothing of the other', () => {
    const { room, one, two: other } = two();
    room.cut(0, 1);
    one.step((doc, origin) => moveEntries(doc, new Map([['a', { x: 50, y: 50 }]]), origin));
    other.more((doc, origin) => writeText(doc, 'a', 'We wait too long', origin));
    const by = { author: authorOf(1), turn: null };
    other.step((doc, origin) => addCard(doc, { ...card, id: 'b', ...by }, origin));
    room.join(0, 1);
    one.undo();
    for (const page of [one, other]) {
      expect(cardOf(page.cards.entry('a'))).toMatchObject({ x: 0, y: 0, text: 'We wait too long' });
      expect(page.cards.ids()).toContain('b');
    }
  });
});

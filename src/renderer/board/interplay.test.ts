import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addCard, setKind, setReaction, writeText } from '../../shared/board/card-operations';
import type { Point } from '../../shared/board/geometry';
import { addLink } from '../../shared/board/link-operations';
import { addObject } from '../../shared/board/object-operations';
import {
  deleteEntries,
  moveEntries,
  resizeEntries,
  setGroup,
} from '../../shared/board/place-operations';
import { cardOf } from './board-entries';
import type { BoardSession } from './board-store';
import { authorOf, type Chance, chanceOf, pick, Room } from './convergence.testkit';
import { expectOneBoard } from './one-board.testkit';

const SEEDS = 1_000;
const PEOPLE = 3;
const START = { x: 40, y: 40 };

/** Two cards in an area, linked, in front of three people who all see them. */
function scene(seed: number) {
  const chance = chanceOf(seed);
  const room = new Room(PEOPLE);
  room.joinAll();
  const [one, two, three] = room.pages.map(({ session }) => session);
  if (one === undefined || two === undefined || three === undefined) throw new Error('three pages');
  const by = { author: authorOf(0), turn: null };
  one.step((doc, origin) => {
    const size = { width: 900, height: 600 };
    addObject(
      doc,
      { id: 'area', type: 'area', x: 0, y: 0, size, name: 'A', tint: 1, ...by },
      origin,
    );
    addCard(doc, { id: 'a', kind: 'debate', text: 'We wait', ...START, ...by }, origin);
    addCard(doc, { id: 'b', kind: 'question', text: 'Why?', x: 400, y: 40, ...by }, origin);
  });
  one.step((doc, origin) => {
    addLink(doc, { id: 'l', from: 'b', to: 'a', meaning: 'answers', author: by.author }, origin);
  });
  one.endStep();
  return { chance, room, one, two, three };
}

/** Cuts people off from each other and brings them back, as chance will. */
function weather(room: Room, chance: Chance): void {
  const [a, b] = [Math.floor(chance() * PEOPLE), Math.floor(chance() * PEOPLE)];
  if (chance() < 0.6) room.cut(a, b);
  else room.join(a, b);
}

/** Does what each has to do, in an order that chance makes of it; each one's own order stays. */
function interleave(room: Room, chance: Chance, ...lists: readonly (readonly (() => void)[])[]) {
  const left = lists.map((list) => [...list]);
  while (left.some((list) => list.length > 0)) {
    weather(room, chance);
    pick(
      chance,
      left.filter((list) => list.length > 0),
    ).shift()?.();
  }
}

/** A drag, move by move, as `lift` writes it. */
function drag(session: BoardSession, way: readonly Point[]): readonly (() => void)[] {
  const moves = way.map(
    (at) => () => session.more((doc, origin) => moveEntries(doc, new Map([['a', at]]), origin)),
  );
  return [session.longStep, ...moves, session.endStep];
}

type Deed = (doc: Y.Doc, origin: unknown) => void;
const EDITS = Object.entries<Deed>({
  words: (doc, origin) => writeText(doc, 'a', 'We wait too long', origin),
  kind: (doc, origin) => setKind(doc, 'a', 'setback', origin),
  link: (doc, origin) =>
    addLink(doc, { id: 'n', from: 'a', to: 'b', meaning: 'opposes', author: 'p1' }, origin),
  reaction: (doc, origin) =>
    setReaction(doc, 'a', { reaction: 'agree', author: 'p1', given: true }, origin),
  group: (doc, origin) => setGroup(doc, ['a', 'b'], 'g', origin),
  // An area that is moved takes along what lies in it.
  area: (doc, origin) => {
    const by = (x: number) => ({ x: x + 300, y: 200 });
    moveEntries(
      doc,
      new Map([
        ['area', by(0)],
        ['a', by(40)],
        ['b', by(400)],
      ]),
      origin,
    );
  },
  size: (doc, origin) =>
    resizeEntries(doc, new Map([['a', { ...START, width: 500, height: 300 }]]), origin),
});

describe(`people who are at one card, ${SEEDS} times in every weather`, () => {
  it('[B13] [B3] who drag it all see it where one of them put it, and each undo takes back one’s own', () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { chance, room, one, two } = scene(seed);
      const at = () => ({ x: Math.floor(chance() * 2_000), y: Math.floor(chance() * 2_000) });
      const [mine, yours] = [
        [at(), at(), at()],
        [at(), at(), at()],
      ];
      interleave(room, chance, drag(one, mine), drag(two, yours));
      room.joinAll();
      const where = `seed ${seed}`;
      const place = () => {
        const { x, y } = cardOf(two.cards.entry('a')) ?? { x: Number.NaN, y: Number.NaN };
        return { x, y };
      };
      expectOneBoard(room, where);
      expect([mine.at(-1), yours.at(-1)], where).toContainEqual(place());
      const isMine = JSON.stringify(place()) === JSON.stringify(mine.at(-1));
      const before = place();
      weather(room, chance);
      one.undo();
      room.joinAll();
      expectOneBoard(room, where);
      // Where the other has moved it since, it stays; else it goes back to where it was taken from.
      if (isMine) expect([START, ...yours], where).toContainEqual(place());
      else expect(place(), where).toEqual(before);
      room.dispose();
    }
  }, 60_000);

  it('[B13] what one deletes while another edits it is gone for all, and comes back whole for all', () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { chance, room, one, two, three } = scene(seed);
      const [what, edit] = pick(chance, EDITS);
      const where = `seed ${seed}, ${what}`;
      interleave(
        room,
        chance,
        [() => one.step((doc, origin) => deleteEntries(doc, ['a'], origin))],
        [() => two.step(edit)],
        [() => three.more((doc, origin) => writeText(doc, 'b', 'Why not?', origin))],
      );
      room.joinAll();
      expectOneBoard(room, where);
      for (const { session, index } of room.pages) {
        expect(session.cards.entry('a'), where).toBeUndefined();
        expect(index.rectOf('a'), where).toBeNull();
        expect(session.links.all(), where).toEqual([]);
      }
      weather(room, chance);
      one.undo();
      two.undo();
      room.joinAll();
      expectOneBoard(room, where);
      // What was changed while it was gone may be kept or not, but the card is whole.
      expect(cardOf(three.cards.entry('a')), where).not.toBeNull();
      expect(
        three.links.ofCard('a').map(({ id }) => id),
        where,
      ).toContain('l');
      expect(cardOf(one.cards.entry('b'))?.text, where).toBe('Why not?');
      two.redo();
      one.redo();
      expectOneBoard(room, where);
      expect(three.cards.entry('a'), where).toBeUndefined();
      room.dispose();
    }
  }, 60_000);
});

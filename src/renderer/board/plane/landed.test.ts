import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../shared/board/card-operations';
import { openCards, openObjects } from '../board-entries';
import { createBoardView } from '../board-view';
import { landedBounds, landedRect, landedWithin, landsBeside } from './landed';

const SIZE = { width: 240, height: 100 };

function board() {
  const doc = new Y.Doc();
  for (const [n, id] of ['a', 'b', 'c'].entries()) {
    addCard(
      doc,
      { id, kind: 'debate', text: id, author: 'p1', turn: null, x: n * 1000, y: 0 },
      null,
    );
  }
  const view = createBoardView(openCards(doc), openObjects(doc));
  view.index.connect();
  return view;
}

it('[B134] what would land elsewhere is shown there, and not where it lies', () => {
  const view = board();
  const start = { x: -10, y: -10, width: 300, height: 300 };
  const far = { x: 5000, y: 5000, width: 300, height: 300 };
  expect(landedWithin(view, start)).toEqual(['a']);
  view.lifted.set(
    new Map([
      ['a', { x: 5010, y: 5010, ...SIZE }],
      ['c', { x: 0, y: 50, ...SIZE }],
    ]),
  );
  expect(landedWithin(view, start)).toEqual(['c']);
  expect(landedWithin(view, far)).toEqual(['a']);
  expect(landedRect(view, 'a')).toEqual({ x: 5010, y: 5010, ...SIZE });
  expect(landedRect(view, 'b')).toEqual(view.rectOf('b'));
  expect(landedBounds(view)).toMatchObject({ x: 0, y: 0, width: 5250, height: 5110 });
});

it('[B134] the picture of many cards is drawn anew only for what is no element', () => {
  const view = board();
  expect(landsBeside(view, new Set())).toBe(false);
  view.lifted.set(new Map([['a', { x: 9, y: 9, ...SIZE }]]));
  expect(landsBeside(view, new Set(['a', 'b']))).toBe(false);
  expect(landsBeside(view, new Set(['b']))).toBe(true);
});

import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setNameless } from '../../../shared/board/card-operations';
import { addLink } from '../../../shared/board/link-operations';
import { addObject } from '../../../shared/board/object-operations';
import { openCards, openObjects } from '../board-entries';
import { plainTurn } from '../board-names';
import { createBoardView } from '../board-view';
import { openLinks } from '../link-store';
import { pictureEntries } from './picture-entries';

const NAMES = { author: (author: string) => `<${author}>`, turn: plainTurn, shown: true };

function board() {
  const doc = new Y.Doc();
  for (const [n, id] of ['in', 'far', 'farther'].entries()) {
    const card = { id, kind: 'debate', text: id, author: 'p1', turn: 't4' } as const;
    addCard(doc, { ...card, x: n * 1000, y: 0 }, null);
  }
  const of = { author: 'p1', turn: null, type: 'area', name: 'Here', tint: 1 } as const;
  const size = { width: 600, height: 500 };
  addObject(doc, { ...of, id: 'area', x: -100, y: -100, size }, null);
  for (const [id, from, to] of [
    ['l1', 'in', 'far'],
    ['l2', 'far', 'farther'],
  ] as const) {
    addLink(doc, { id, from, to, meaning: 'supports', author: 'p1' }, null);
  }
  const cards = openCards(doc);
  const objects = openObjects(doc);
  const session = { doc, cards, objects, links: openLinks(doc, cards) };
  const view = createBoardView(cards, objects);
  view.index.connect();
  return { doc, session, view };
}

it('[B131] a picture shows what is selected, what lies in its areas, and the links among them', () => {
  const { session, view } = board();
  const all = pictureEntries(session, view, NAMES, null);
  expect(all?.cards.map(({ card }) => card.id)).toEqual(['in', 'far', 'farther']);
  expect(all?.links).toHaveLength(2);
  const part = pictureEntries(session, view, NAMES, new Set(['area', 'far']));
  expect(part?.cards.map(({ card }) => card.id).sort()).toEqual(['far', 'in']);
  expect(part?.objects.map(([{ id }]) => id)).toEqual(['area']);
  expect(part?.links).toHaveLength(1);
  expect(part?.bounds.x).toBe(-100);
  expect(pictureEntries(session, view, NAMES, new Set(['gone']))).toBeNull();
});

it('[B131] a picture names nobody whom the board does not name, whoever makes it', () => {
  const { doc, session, view } = board();
  const authors = (shown: boolean) =>
    pictureEntries(session, view, { ...NAMES, shown }, null)?.cards.map(({ author }) => author);
  expect(authors(true)).toEqual(['<p1>', '<p1>', '<p1>']);
  expect(authors(false)).toEqual([null, null, null]);
  setNameless(doc, 'in', true, null);
  expect(authors(true)).toEqual([null, '<p1>', '<p1>']);
});

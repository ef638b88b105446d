import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../shared/board/card-operations';
import { addLink } from '../../../shared/board/link-operations';
import { openCards, openObjects } from '../board-entries';
import { openLinks } from '../link-store';
import { openIndex } from '../plane/entry-index';
import { eased, glideScene, onTheWay } from './glide-picture';

const rect = (x: number, y: number) => ({ x, y, width: 240, height: 100 });

it('[B68] a card glides from where it was to where it would land, and no further', () => {
  expect(onTheWay(rect(0, 0), rect(100, -40), 0.5)).toEqual(rect(50, -20));
  expect([eased(-1), eased(0), eased(1), eased(7)]).toEqual([0, 0, 1, 1]);
  expect(eased(0.5)).toBeGreaterThan(0.5);
});

it('[B68] the picture of a proposal has all cards, those it does not move where they are, and the links with them', () => {
  const doc = new Y.Doc();
  for (const [n, id] of ['a', 'b', 'c'].entries()) {
    const at = { x: n * 300, y: 0 };
    addCard(doc, { id, kind: 'debate', text: id, author: 'p1', turn: null, ...at }, null);
  }
  addLink(doc, { id: 'l', from: 'a', to: 'c', meaning: 'supports', author: 'p1' }, null);
  const cards = openCards(doc);
  const objects = openObjects(doc);
  const view = openIndex(cards, objects);
  view.connect();
  const session = { cards, objects, links: openLinks(doc, cards) };
  const before = new Map([['a', rect(0, 0)]]);
  const after = new Map([['a', rect(0, 500)]]);
  const scene = glideScene(session, view, { from: before, to: after }, 1);
  expect(scene.cards.map(([{ id }, { x, y }]) => [id, x, y])).toEqual([
    ['a', 0, 500],
    ['b', 300, 0],
    ['c', 600, 0],
  ]);
  const [link] = scene.links;
  expect(link?.slice(1)).toEqual([rect(0, 500), view.rectOf('c')]);
});

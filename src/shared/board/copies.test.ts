import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, setReaction } from './card-operations';
import { addCopies } from './copies';
import { addLink } from './link-operations';
import { addObject } from './object-operations';
import { setGroup } from './place-operations';
import { readBoard } from './snapshot';

const by = { author: 'p1', turn: null } as const;

it('copies are their maker’s, with the links and groups among them, and without reactions', () => {
  const doc = new Y.Doc();
  for (const id of ['a', 'b', 'c']) {
    addCard(doc, { id, kind: 'debate', text: id, x: 0, y: 0, ...by }, null);
  }
  const size = { width: 100, height: 80 };
  addObject(doc, { id: 'o', type: 'area', name: 'N', tint: 2, size, x: 5, y: 5, ...by }, null);
  addLink(doc, { id: 'l', from: 'a', to: 'b', meaning: 'answers', author: 'p1' }, null);
  addLink(doc, { id: 'm', from: 'b', to: 'c', meaning: 'answers', author: 'p1' }, null);
  setGroup(doc, ['a', 'o'], 'g', null);
  setReaction(doc, 'a', { reaction: 'agree', author: 'p3', given: true }, null);
  const before = readBoard(doc);
  const copy = { ...before, cards: before.cards.filter(({ id }) => id !== 'c') };
  let next = 0;
  const newId = () => {
    next += 1;
    return `n${next}`;
  };
  let steps = 0;
  doc.on('update', () => {
    steps += 1;
  });
  const plan = { by: { author: 'p2', turn: 't4' } as const, offset: { x: 24, y: 24 }, newId };
  const ids = addCopies(doc, copy, plan, 'me');
  expect(steps).toBe(1);
  const after = readBoard(doc);
  const cards = after.cards.filter(({ id }) => ids.includes(id));
  expect(cards).toMatchObject([
    { text: 'a', x: 24, y: 24, author: 'p2', turn: 't4', reactions: {} },
    { text: 'b', x: 24, y: 24, author: 'p2', turn: 't4' },
  ]);
  const area = after.objects.find(({ id }) => ids.includes(id));
  expect(area).toMatchObject({ type: 'area', name: 'N', tint: 2, x: 29, ...size });
  expect(area?.group).not.toBe('g');
  expect(area?.group).toBe(cards[0]?.group);
  const links = after.links.filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  expect(links).toMatchObject([{ meaning: 'answers', author: 'p2' }]);
});

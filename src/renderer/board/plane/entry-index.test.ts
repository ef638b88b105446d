import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../shared/board/card-operations';
import { boundsOf, touches } from '../../../shared/board/geometry';
import { deleteEntries, moveEntries, resizeEntries } from '../../../shared/board/place-operations';
import { openCards, openObjects } from '../board-entries';
import { openIndex } from './entry-index';

const place = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
});
const id = fc.constantFrom('a', 'b', 'c', 'd');
const size = fc.record({
  width: fc.integer({ min: 20, max: 400 }),
  height: fc.integer({ min: 20, max: 400 }),
});
const act = fc.oneof(
  fc.record({ kind: fc.constant('add'), id, place, size }),
  fc.record({ kind: fc.constant('move'), id, place, size }),
  fc.record({ kind: fc.constant('size'), id, place, size }),
  fc.record({ kind: fc.constant('drop'), id, place, size }),
  fc.record({ kind: fc.constant('measured'), id, place, size }),
);

it('finds exactly what touches a part of the board, whatever happened before', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), place, size, (acts, at, extent) => {
      const doc = new Y.Doc();
      const cards = openCards(doc);
      const index = openIndex(cards, openObjects(doc));
      index.connect();
      for (const each of acts) {
        const by = { author: 'p1', turn: null } as const;
        if (each.kind === 'add') {
          addCard(doc, { id: each.id, kind: 'debate', text: '', ...each.place, ...by }, null);
        }
        if (each.kind === 'move') moveEntries(doc, new Map([[each.id, each.place]]), null);
        if (each.kind === 'size') {
          resizeEntries(doc, new Map([[each.id, { ...each.place, ...each.size }]]), null);
        }
        if (each.kind === 'drop') deleteEntries(doc, [each.id], null);
        if (each.kind === 'measured') index.measured(each.id, each.size.width, each.size.height);
      }
      const part = { ...at, ...extent };
      const all = cards.ids().flatMap((one) => index.rectOf(one) ?? []);
      expect(all).toHaveLength(cards.ids().length);
      const inside = cards.ids().filter((one) => {
        const rect = index.rectOf(one);
        return rect !== null && touches(rect, part);
      });
      expect(index.within(part)).toEqual(expect.arrayContaining(inside));
      expect(index.bounds()).toEqual(boundsOf(all));
      expect(index.size()).toBe(all.length);
    }),
  );
});

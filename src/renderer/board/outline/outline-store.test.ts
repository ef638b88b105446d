import { describe, expect, it } from 'vitest';
import { setNameless, writeText } from '../../../shared/board/card-operations';
import { cardsOf, objectsOf } from '../../../shared/board/document';
import type { OutlineGrouping } from '../../../shared/board/outline-parts';
import { moveEntries } from '../../../shared/board/place-operations';
import { lonelyBoard, putArea, putCard } from './outline.testkit';
import { openOutline } from './outline-store';

function outlined(grouping: OutlineGrouping = 'areas') {
  const session = lonelyBoard();
  putCard(session, 'a', 0, 0);
  putCard(session, 'b', 0, 200);
  let tell: (() => void) | null = null;
  const store = openOutline(session, {
    grouping,
    showsAuthor: ({ nameless }) => !nameless,
    later: (run) => {
      tell = run;
    },
  });
  store.connect();
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  const settle = () => {
    tell?.();
    tell = null;
    return told;
  };
  const rows = () =>
    store
      .get()
      .rows.map((row) =>
        row.type === 'entry' ? row.id : row.type === 'part' ? row.part.by : row.type,
      );
  return { session, store, settle, rows };
}

describe('[B116] the outline of a page', () => {
  it('stays the same object while only words change', () => {
    const { session, store, settle } = outlined();
    const before = store.get();
    writeText(session.doc, 'a', 'other', null);
    expect(store.get()).toBe(before);
    expect(settle()).toBe(0);
  });

  it('tells once of many changes, and has them at once when asked', () => {
    const { session, settle, rows } = outlined();
    moveEntries(session.doc, new Map([['a', { x: 0, y: 900 }]]), null);
    putCard(session, 'c', 0, 600);
    expect(rows()).toEqual(['b', 'c', 'a']);
    expect(settle()).toBe(1);
  });

  it('follows areas, what cannot be read, and what is taken off', () => {
    const { session, rows } = outlined();
    putArea(session, 'area', -50, -50);
    cardsOf(session.doc).set('broken', 'no card');
    objectsOf(session.doc).set('a', 'an object with the id of a card');
    expect(rows()).toEqual(['area', 'a', 'b', 'outside', 'broken']);
    cardsOf(session.doc).delete('broken');
    expect(rows()).toEqual(['area', 'a', 'b']);
  });

  it('gives no name away by the part a card stands in', () => {
    const { session, store } = outlined('speaker');
    setNameless(session.doc, 'a', true, null);
    const parts = store.get().rows.flatMap((row) => (row.type === 'part' ? [row.part] : []));
    expect(parts).toEqual([
      { by: 'speaker', author: 'p2' },
      { by: 'speaker', author: null },
    ]);
  });
});

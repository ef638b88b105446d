import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../../../shared/board/card-operations';
import { deleteEntries, moveEntries } from '../../../shared/board/place-operations';
import { openCards, openObjects } from '../board-entries';
import { createBoardView } from '../board-view';
import { createSignal } from '../signal';
import { keepMap } from './keep-map';
import type { MapFrame } from './map-frame';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function keptMap() {
  const doc = new Y.Doc();
  const session = { cards: openCards(doc), objects: openObjects(doc) };
  const view = createBoardView(session.cards, session.objects);
  view.index.connect();
  const found = createSignal<ReadonlySet<string> | null>(null);
  const pictures: (MapFrame | null)[] = [];
  let stopped = 0;
  const map = keepMap({
    session,
    view,
    found,
    sizeNow: () => ({ width: 190, height: 124 }),
    paint: (frame) => {
      pictures.push(frame);
      return () => {
        stopped += 1;
      };
    },
  });
  const add = (id: string, x: number) =>
    addCard(doc, { id, kind: 'debate', text: '', author: 'p1', turn: null, x, y: 0 }, null);
  return { doc, view, found, pictures, map, add, stopped: () => stopped };
}

it('[B126] many changes are one picture, and a move of the camera is none', () => {
  const { doc, view, found, pictures, add } = keptMap();
  expect(pictures).toEqual([null]);
  for (let n = 0; n < 50; n += 1) add(`c${n}`, n * 300);
  moveEntries(doc, new Map([['c0', { x: -900, y: 0 }]]), null);
  found.set(new Set(['c1']));
  vi.runAllTimers();
  expect(pictures).toHaveLength(2);
  for (let n = 0; n < 20; n += 1) view.camera.set({ x: n, y: n, zoom: 1 - n / 40 });
  vi.runAllTimers();
  expect(pictures).toHaveLength(2);
});

it('[B126] a picture that is not finished stops for the next, and the map ends with the board', () => {
  const { doc, pictures, map, add, stopped } = keptMap();
  add('a', 0);
  vi.runAllTimers();
  expect(stopped()).toBe(1);
  expect(map.frame.get()).not.toBeNull();
  deleteEntries(doc, ['a'], null);
  vi.runAllTimers();
  expect(map.frame.get()).toBeNull();
  map.dispose();
  add('b', 0);
  vi.runAllTimers();
  expect(pictures).toHaveLength(3);
  expect(stopped()).toBe(3);
});

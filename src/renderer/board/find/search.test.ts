import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { Author } from '../../../shared/board/card';
import { addCard } from '../../../shared/board/card-operations';
import { NO_FILTER } from '../../../shared/board/find';
import { addLink } from '../../../shared/board/link-operations';
import { addObject } from '../../../shared/board/object-operations';
import { deleteEntries, moveEntries } from '../../../shared/board/place-operations';
import { openCards, openObjects } from '../board-entries';
import type { BoardNames } from '../board-names';
import { createBoardView } from '../board-view';
import type { Camera } from '../camera';
import { openLinks } from '../link-store';
import { NO_VOTES } from '../votes';
import { createFinder } from './finder';
import { openSearch } from './search';
import type { SearchSituation } from './search-facts';

const NAMES: BoardNames = {
  author: (author) => (author === 'p1' ? 'Anna' : 'Ben'),
  turn: (turn) => turn,
  shown: true,
};
const SITUATION: SearchSituation = {
  names: NAMES,
  isFacilitator: false,
  votes: NO_VOTES,
  groupOf: (author) => (author === 'p1' ? 'Customers' : null),
};

/** A board with its search; cards stand one below the other. */
function board(texts: readonly string[], situation = SITUATION) {
  const doc = new Y.Doc();
  const add = (id: string, text: string, y: number, author: Author = 'p1') =>
    addCard(doc, { id, kind: 'question', text, author, turn: null, x: 0, y }, null);
  for (const [n, text] of texts.entries()) add(`c${n}`, text, n * 200, n % 2 === 0 ? 'p1' : 'p2');
  const stored = openCards(doc);
  let reads = 0;
  const cards = {
    ...stored,
    entry: (id: string) => {
      reads += 1;
      return stored.entry(id);
    },
  };
  const objects = openObjects(doc);
  const links = openLinks(doc, stored);
  const glides: Camera[] = [];
  const view = { ...createBoardView(stored, objects), glide: (to: Camera) => glides.push(to) };
  view.size.set({ width: 800, height: 600 });
  view.index.connect();
  const finder = createFinder();
  const search = openSearch({ session: { cards, objects, links }, view, finder }, situation);
  return { doc, add, view, finder, search, glides, reads: () => reads };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('[B123] what others write is found while one looks, and one stays where one is', () => {
  const { doc, add, finder, search } = board(['late', 'early', 'late again']);
  search.look('late');
  search.step(1);
  expect(search.state.get()).toMatchObject({ order: ['c0', 'c2'], at: 1 });
  add('new', 'later', -500);
  vi.runAllTimers();
  expect(search.state.get()).toMatchObject({ order: ['new', 'c0', 'c2'], at: 2 });
  expect(finder.current.get()).toBe('c2');
  deleteEntries(doc, ['new'], null);
  vi.runAllTimers();
  expect(finder.found.get()).toEqual(new Set(['c0', 'c2']));
});

it('[B123] what is gone gives its place to the next that was found', () => {
  const { doc, finder, search } = board(['late', 'late', 'late']);
  search.look('late');
  search.step(1);
  deleteEntries(doc, ['c1'], null);
  vi.runAllTimers();
  expect(finder.current.get()).toBe('c2');
  deleteEntries(doc, ['c0', 'c2'], null);
  vi.runAllTimers();
  expect(finder.current.get()).toBeNull();
  expect(search.state.get()).toMatchObject({ at: -1, looks: true, order: [] });
});

it('[B123] a letter typed reads no card again, and a change only the one that changed', () => {
  const { doc, add, search, reads } = board(Array.from({ length: 300 }, (_, n) => `card ${n}`));
  const before = reads();
  for (const words of ['c', 'ca', 'card', 'card 1', '']) search.look(words);
  expect(reads()).toBe(before);
  add('new', 'one more', -400);
  moveEntries(doc, new Map([['c7', { x: 5, y: 5 }]]), null);
  vi.runAllTimers();
  expect(reads()).toBe(before + 2);
});

it('[B123] steps go round in reading order, and the view goes along only where it has to', () => {
  const { search, view, glides } = board(['late', 'late', 'late']);
  view.camera.set({ x: -200, y: -200, zoom: 1 });
  search.look('late');
  expect(glides).toHaveLength(0);
  search.step(-1);
  expect(search.state.get().at).toBe(2);
  expect(glides).toHaveLength(1);
  expect(view.touched.get()).toBe(true);
  search.step(1);
  expect(search.state.get().at).toBe(0);
});

it('[B123] the same set stays the same, so that nothing is drawn anew', () => {
  const { add, finder, search } = board(['late', 'early']);
  search.look('late');
  const found = finder.found.get();
  add('new', 'something else', 900);
  vi.runAllTimers();
  expect(finder.found.get()).toBe(found);
  search.showAll();
  expect(finder.found.get()).toBeNull();
  expect(search.state.get()).toMatchObject({ looks: false, total: 3 });
});

it('[B122] people, groups, areas, links and dots are told apart by what the board knows', () => {
  const { doc, search } = board(['one', 'two', 'three', 'four']);
  const area = {
    id: 'area',
    type: 'area',
    name: 'Here',
    tint: 0,
    author: 'p2',
    turn: null,
  } as const;
  addObject(doc, { ...area, x: -20, y: 160, size: { width: 400, height: 200 } }, null);
  addLink(doc, { id: 'l1', from: 'c0', to: 'c1', meaning: 'answers', author: 'p1' }, null);
  vi.runAllTimers();
  const order = () => search.state.get().order;
  search.narrow({ groups: new Set(['Customers']) });
  expect(order()).toEqual(['c0', 'c2']);
  search.narrow({ groups: new Set(), area: 'area' });
  expect(order()).toEqual(['c1']);
  search.narrow({ area: null, unlinked: true });
  expect(order()).toEqual(['c2', 'c3']);
  search.narrow({ ...NO_FILTER, voted: true });
  expect(order()).toEqual([]);
  const counts = new Map([['c3', 2]]);
  search.meet({ ...SITUATION, votes: { kind: 'revealed', question: null, counts, total: 2 } });
  expect(order()).toEqual(['c3']);
});

it('[B124] names that are not shown are not found by, except for the facilitator', () => {
  const hidden = { ...SITUATION, names: { ...NAMES, shown: false } };
  const { search } = board(['one', 'two'], hidden);
  search.look('anna');
  expect(search.state.get().order).toEqual([]);
  search.meet({ ...hidden, isFacilitator: true });
  expect(search.state.get().order).toEqual(['c0']);
});

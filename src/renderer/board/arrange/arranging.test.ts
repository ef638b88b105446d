import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { ArrangeNames } from '../../../shared/board/arrange-groups';
import { CARD_KINDS } from '../../../shared/board/card-kind';
import { addCard } from '../../../shared/board/card-operations';
import { touches } from '../../../shared/board/geometry';
import { addObject } from '../../../shared/board/object-operations';
import { deleteEntries, moveEntries, setLocked } from '../../../shared/board/place-operations';
import { openCards, openObjects } from '../board-entries';
import { createBoardView } from '../board-view';
import type { Camera } from '../camera';
import { waysFor } from './arrange-words';
import { openArranging } from './arranging';

const NAMES: ArrangeNames = {
  kind: (kind) => kind,
  speaker: (author) => author ?? 'without a name',
  groupOf: () => null,
  groups: [],
  group: (group) => group ?? 'no group',
  turns: (turns) => turns?.join(' to ') ?? 'in silence',
  votesOf: () => 0,
  votes: (most) => `${most}`,
};

function board(places: readonly (readonly [x: number, y: number])[]) {
  const doc = new Y.Doc();
  for (const [n, [x, y]] of places.entries()) add(doc, `c${n}`, x, y);
  const cards = openCards(doc);
  const objects = openObjects(doc);
  const glides: Camera[] = [];
  let steps = 0;
  const view = { ...createBoardView(cards, objects), glide: (to: Camera) => glides.push(to) };
  const close = view.index.connect();
  const step = (how: (doc: Y.Doc, origin: unknown) => void) => {
    steps += 1;
    doc.transact(() => how(doc, null));
  };
  const arranging = openArranging({ cards, objects, step }, view);
  return { doc, cards, view, arranging, glides, steps: () => steps, close };
}

function add(doc: Y.Doc, id: string, x: number, y: number): void {
  const kind = CARD_KINDS[id.length % CARD_KINDS.length] ?? 'debate';
  addCard(doc, { id, kind, text: id, author: 'p1', turn: null, x, y }, null);
}

const JUMBLE = [
  [0, 0],
  [20, 10],
  [400, -60],
  [90, 300],
] as const;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('[B68] a proposal moves nothing on the board until it is kept, and then all in one step', () => {
  const { arranging, cards, view, steps } = board(JUMBLE);
  expect(arranging.propose('kind', NAMES)).toBe(true);
  expect(cards.entry('c1')?.at).toEqual({ x: 20, y: 10 });
  const landing = view.lifted.get()?.get('c1');
  expect(landing).toBeDefined();
  arranging.keep();
  expect(steps()).toBe(1);
  expect(cards.entry('c1')?.at).toEqual({ x: landing?.x, y: landing?.y });
  expect(view.lifted.get()).toBeNull();
  expect(arranging.proposal.get()).toBeNull();
});

it('[B68] put back leaves the board and the view as they were', () => {
  const { arranging, cards, view, glides, steps } = board(JUMBLE);
  const before = view.camera.get();
  arranging.propose('kind', NAMES);
  arranging.propose('time', NAMES);
  arranging.putBack();
  expect(steps()).toBe(0);
  expect(cards.entry('c1')?.at).toEqual({ x: 20, y: 10 });
  expect(view.lifted.get()).toBeNull();
  expect(glides.at(-1)).toEqual(before);
});

it('[B68] what others change meanwhile is in the proposal before it is kept', () => {
  const { doc, arranging, view } = board(JUMBLE);
  arranging.propose('kind', NAMES);
  add(doc, 'new', 0, 40);
  deleteEntries(doc, ['c0'], null);
  vi.runAllTimers();
  const { after } = arranging.proposal.get() ?? {};
  expect([...(after?.keys() ?? [])].sort()).toEqual(['c1', 'c2', 'c3', 'new']);
  expect(view.lifted.get()).toBe(after);
  deleteEntries(doc, ['c1', 'c2', 'c3', 'new'], null);
  vi.runAllTimers();
  expect(arranging.proposal.get()).toBeNull();
  expect(view.lifted.get()).toBeNull();
});

it('[B68] who takes hold of a card meanwhile drops the proposal and keeps the card', () => {
  const { arranging, view } = board(JUMBLE);
  arranging.propose('kind', NAMES);
  const held = new Map([['c1', { x: 1, y: 1, width: 240, height: 100 }]]);
  view.lifted.set(held);
  expect(arranging.proposal.get()).toBeNull();
  expect(view.lifted.get()).toBe(held);
});

it('[B68] locked cards stay, and a board of nothing else has no proposal', () => {
  const { doc, arranging } = board(JUMBLE);
  setLocked(doc, ['c0'], true, null);
  arranging.propose('kind', NAMES);
  expect(arranging.proposal.get()?.after.has('c0')).toBe(false);
  arranging.putBack();
  setLocked(doc, ['c1', 'c2', 'c3'], true, null);
  expect(arranging.propose('kind', NAMES)).toBe(false);
  expect(arranging.proposal.get()).toBeNull();
});

it('[B129] only the cards that were selected move, clear of the others and of what is locked', () => {
  const { doc, arranging, view, cards } = board([...JUMBLE, [40, 40], [60, 200]]);
  setLocked(doc, ['c1'], true, null);
  const before = new Map(cards.ids().map((id) => [id, view.rectOf(id)]));
  arranging.propose('kind', NAMES, new Set(['c0', 'c1', 'c4', 'c5']));
  expect([...(arranging.proposal.get()?.after.keys() ?? [])].sort()).toEqual(['c0', 'c4', 'c5']);
  arranging.keep();
  for (const id of ['c1', 'c2', 'c3']) expect(view.rectOf(id)).toEqual(before.get(id));
  const moved = ['c0', 'c4', 'c5'].flatMap((id) => view.rectOf(id) ?? []);
  const others = ['c1', 'c2', 'c3'].flatMap((id) => view.rectOf(id) ?? []);
  expect(moved.some((rect) => others.some((other) => touches(rect, other)))).toBe(false);
});

it('[B129] cards that all lie in one area are arranged within it, others beside it', () => {
  const { doc, arranging, view } = board(JUMBLE);
  const area = { x: -400, y: -400, width: 2000, height: 2000 };
  const of = { author: 'p1', turn: null, type: 'area', name: '', tint: 0 } as const;
  addObject(doc, { ...of, id: 'area', x: -400, y: -400, size: area }, null);
  const isIn = (id: string) => touches(view.lifted.get()?.get(id) ?? area, area);
  arranging.propose('kind', NAMES);
  expect(['c0', 'c1', 'c2', 'c3'].every(isIn)).toBe(true);
  arranging.putBack();
  moveEntries(doc, new Map([['c3', { x: 9000, y: 0 }]]), null);
  arranging.propose('kind', NAMES);
  expect(['c0', 'c1', 'c2', 'c3'].some(isIn)).toBe(false);
});

it('[B134] more cards than are drawn one by one glide in one picture, there and back', () => {
  const many = Array.from({ length: 90 }, (_, n) => [n * 13, n * 7] as const);
  const { arranging, view } = board(many);
  arranging.propose('kind', NAMES);
  const { before, after } = arranging.proposal.get() ?? {};
  expect(arranging.glide.get()).toEqual({ from: before, to: after });
  expect(view.lifted.get()).toBe(after);
  arranging.glided();
  expect(arranging.glide.get()).toBeNull();
  arranging.putBack();
  expect(arranging.glide.get()).toEqual({ from: after, to: before });
  expect(view.lifted.get()).toBeNull();
});

it('[B68] after a proposal was kept no two cards overlap, also if some moved meanwhile', () => {
  const place = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), place, (places, [x, y]) => {
      const { doc, arranging, view, cards, close } = board(places);
      arranging.propose('kind', NAMES);
      moveEntries(doc, new Map([['c0', { x, y }]]), null);
      add(doc, 'newer', x, y);
      arranging.keep();
      const rects = cards.ids().flatMap((id) => view.rectOf(id) ?? []);
      expect(rects.some((a, n) => rects.slice(n + 1).some((b) => touches(a, b)))).toBe(false);
      close();
    }),
    { numRuns: 40 },
  );
});

it('[B68] the menu has only ways that say something, and none that gives hidden names away', () => {
  const all = { namesShown: true, hasGroups: true, votesShown: true };
  expect(waysFor(all)).toEqual(['kind', 'group', 'speaker', 'time', 'votes']);
  expect(waysFor({ ...all, namesShown: false })).toEqual(['kind', 'time', 'votes']);
  expect(waysFor({ ...all, hasGroups: false, votesShown: false })).toEqual([
    'kind',
    'speaker',
    'time',
  ]);
});

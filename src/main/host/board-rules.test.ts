import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, writeText } from '../../shared/board/card-operations';
import { addObject } from '../../shared/board/object-operations';
import { deleteEntries, moveEntries, setLocked } from '../../shared/board/place-operations';
import { readBoard } from '../../shared/board/snapshot';
import { BOARD_MESSAGE } from '../../shared/protocol/board-wire';
import type { BoardMay } from '../../shared/session/board-rules';
import { dataFolder, type Held, hold, Page, seatIn } from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';

let folder: string;
let held: Held;
let remove: () => Promise<void>;
const open: { close(): void }[] = [];

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
});
afterEach(async () => {
  for (const page of open.splice(0)) page.close();
  await held.live.close();
  await remove();
});

const onBoard = async (seat: string, says = true): Promise<RelayBoard> => {
  const board = await RelayBoard.open(held.link, seat, says);
  open.push(board);
  return board;
};

/** Somebody who joins, at their board. */
const person = async (name: string, says = true): Promise<RelayBoard> => {
  const { page, welcome } = await Page.join(held.link, name);
  open.push(page);
  return onBoard(welcome.seat, says);
};

const facilitator = (): Promise<RelayBoard> => {
  const seat = seatIn(held.live.board().relayUrl);
  return onBoard(seat);
};

const rule = (may: BoardMay) =>
  held.live.running.submit(
    { type: 'setBoardRules', rules: { may, names: 'shown' } },
    { kind: 'facilitator' },
  );

const by = { author: 'facilitator', turn: null } as const;
const place = { x: 0, y: 0, author: 'p1', turn: null } as const;
const textOf = (board: RelayBoard, id: string) =>
  readBoard(board.doc).cards.find((card) => card.id === id)?.text;

/** A board with one card that the facilitator holds in place. */
async function boardWithHeldCard(): Promise<RelayBoard> {
  const console = await facilitator();
  addCard(console.doc, { id: 'held', kind: 'question', text: 'Keep me', x: 0, y: 0, ...by }, 0);
  setLocked(console.doc, ['held'], true, 0);
  await console.allSaved();
  return console;
}

it('[B93] a held card that somebody deletes and writes on is back on every page and on the disk', async () => {
  const console = await boardWithHeldCard();
  const [anna, ben] = [await person('Anna'), await person('Ben')];
  for (const page of [anna, ben]) await page.until(() => textOf(page, 'held') === 'Keep me');
  writeText(anna.doc, 'held', 'Mine now', 0);
  await ben.until(() => textOf(ben, 'held') === 'Mine now');
  for (const page of [console, anna, ben])
    await page.until(() => textOf(page, 'held') === 'Keep me');
  deleteEntries(anna.doc, ['held'], 0);
  await ben.until(() => textOf(ben, 'held') === undefined);
  for (const page of [console, anna, ben])
    await page.until(() => textOf(page, 'held') === 'Keep me');
  expect(held.live.cards()).toMatchObject([{ id: 'held', text: 'Keep me', locked: true }]);

  for (const page of open.splice(0)) page.close();
  await held.live.close();
  held = await hold(folder, false);
  expect(held.live.cards()).toMatchObject([{ id: 'held', text: 'Keep me', locked: true }]);
});

it('[B96] whose page did it is told, with their words, and nobody else; the facilitator hears who', async () => {
  const console = await facilitator();
  const [anna, ben] = [await person('Anna'), await person('Ben')];
  await rule('read');
  addCard(anna.doc, { id: 'late', kind: 'debate', text: 'Typed too late', ...place }, 0);
  await console.until(() => textOf(console, 'late') !== undefined);
  await anna.until(() => anna.putBacks.length > 0);
  expect(anna.putBacks).toEqual([
    { type: 'putBack', rule: 'read', count: 1, words: ['Typed too late'] },
  ]);
  await ben.until(() => textOf(ben, 'late') === undefined);
  expect(ben.putBacks).toEqual([]);
  expect(held.putBacks).toEqual([
    { session: 'testsession', rule: 'read', people: [{ person: 'p1', own: 1, passedOn: 0 }] },
  ]);
});

it('[B96] what a page only passes on is put back, and its person is not told that they did it', async () => {
  await boardWithHeldCard();
  const [anna, ben] = [await person('Anna', false), await person('Ben')];
  await anna.until(() => textOf(anna, 'held') === 'Keep me');
  writeText(anna.doc, 'held', 'From a neighbour', 0);
  await ben.until(() => textOf(ben, 'held') === 'From a neighbour');
  await ben.until(() => textOf(ben, 'held') === 'Keep me');
  expect(anna.putBacks).toEqual([]);
  expect(held.putBacks.at(-1)?.people).toEqual([{ person: 'p1', own: 0, passedOn: 1 }]);
});

it('[B95] what the facilitator does stays, also when another page passes it on first', async () => {
  const console = await boardWithHeldCard();
  const anna = await person('Anna');
  await anna.until(() => textOf(anna, 'held') === 'Keep me');
  await rule('read');
  // The page gets it from the facilitator's window directly, before the window tells the host.
  console.dawdle();
  moveEntries(console.doc, new Map([['held', { x: 77, y: 0 }]]), 0);
  Y.applyUpdate(anna.doc, Y.encodeStateAsUpdate(console.doc), 'neighbour');
  await anna.allSaved();
  console.hurry();
  await console.allSaved();
  // Something that is put back later than it would have been.
  addObject(anna.doc, { id: 'o', type: 'text', size: null, text: 'No', scale: 1, ...place }, 0);
  await anna.until(() => anna.putBacks.length > 0);
  expect(readBoard(console.doc)).toMatchObject({ cards: [{ x: 77 }], objects: [] });
  expect(held.live.cards()).toMatchObject([{ x: 77 }]);
});

it('[B91] who is away when it is put back is told when they come again', async () => {
  const { page, welcome } = await Page.join(held.link, 'Anna');
  open.push(page);
  const anna = await onBoard(welcome.seat);
  await rule('cards');
  addObject(
    anna.doc,
    { id: 'o', type: 'text', size: null, text: 'Some words', scale: 1, ...place },
    0,
  );
  await anna.allSaved();
  anna.close();
  const ben = await person('Ben');
  await ben.until(() => readBoard(ben.doc).objects.length === 1);
  await ben.until(() => readBoard(ben.doc).objects.length === 0);
  const back = await onBoard(welcome.seat);
  await back.until(() => back.putBacks.length > 0);
  expect(back.putBacks).toMatchObject([{ rule: 'cards', words: ['Some words'] }]);
});

it('[B96] bytes that are no update are a fault, and nothing else', async () => {
  const anna = await person('Anna');
  const before = held.live.faults.malformed;
  for (const bytes of [
    [BOARD_MESSAGE.own],
    [BOARD_MESSAGE.own, 9, 9, 9],
    [BOARD_MESSAGE.putBack, 1],
  ]) {
    anna.socket.send(Uint8Array.from(bytes));
  }
  addCard(anna.doc, { id: 'a', kind: 'debate', text: 'Still here', ...place }, 0);
  await anna.until(() => anna.saved > 0);
  expect(held.live.cards()).toMatchObject([{ id: 'a' }]);
  expect(held.live.faults.malformed).toBe(before + 3);
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { addCard } from '../../shared/board/card-operations';
import { cardsOf } from '../../shared/board/document';
import { SEAL_CLOSE } from '../../shared/protocol/seal-close';
import { FIRST_STAGE_CHOICE } from '../../shared/protocol/stage';
import { dataFolder, entry, type Held, hold, Page, seatIn } from '../app/live.testkit';
import { RelayBoard } from '../app/live-board.testkit';

let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  const [folder, removeFolder] = await dataFolder();
  remove = removeFolder;
  held = await hold(folder, true);
});

afterEach(async () => {
  await held.live.close();
  await remove();
});

it('[H15] it is shown the board, and what it sends is not taken', async () => {
  const { room, groups, board } = held.live.picture(FIRST_STAGE_CHOICE) ?? {};
  expect([room?.title, groups?.length]).toEqual(['Test', 2]);
  const seat = seatIn(board?.relayUrl ?? '');
  const anna = await Page.join(held.link, 'Anna');
  const [a, stage] = await Promise.all([
    RelayBoard.open(held.link, anna.welcome.seat),
    RelayBoard.open(held.link, seat),
  ]);
  const card = {
    kind: 'debate',
    text: '',
    author: 'facilitator',
    turn: null,
    x: 0,
    y: 0,
  } as const;
  addCard(stage.doc, { ...card, id: 'forged' }, 'test');
  addCard(a.doc, { ...card, id: 'meant' }, 'test');
  await stage.until(() => cardsOf(stage.doc).has('meant'));
  // The host has read what the stage sent as soon as it answers what came after it.
  stage.socket.ping();
  await new Promise<void>((pong) => stage.socket.once('pong', pong));
  expect(held.live.cards().map(({ id }) => id)).toEqual(['meant']);
  for (const closing of [a, stage, anna.page]) closing.close();
});

it('[H15] it opens neither the signalling nor a place in the session', async () => {
  const { board } = held.live.picture(FIRST_STAGE_CHOICE) ?? {};
  const seat = seatIn(board?.relayUrl ?? '');
  expect(await entry(held.link, 'board', seat)).toBe('in');
  expect(await entry(held.link, 'signalling', seat)).toBe(SEAL_CLOSE.notLetIn);
  const page = await Page.open(held.link, seat);
  expect((await page.until(() => true)).type).toBe('lobby');
  page.close();
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { addCard } from '../../../shared/board/card-operations';
import { cardsOf } from '../../../shared/board/document';
import { decodeHostFrame, encodePageFrame } from '../../../shared/protocol/board-presence';
import { consoleAddress, socketAddress } from '../../../shared/protocol/paths';
import { dataFolder, type Held, hold, opened, Page, upgradeStatus } from '../../app/live.testkit';
import { RelayBoard } from '../../app/live-board.testkit';
import { SealedSocket } from '../seal/sealed-socket';
import { cofacilitator } from './console.testkit';

let folder: string;
let remove: () => Promise<void>;
let held: Held;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  held = await hold(folder, true);
});
afterEach(async () => {
  await held.live.close();
  await remove();
});

const boardOf = (link: string) => consoleAddress(link, 'board');
const card = (id: string) =>
  ({ id, kind: 'debate', text: id, author: 'facilitator', turn: null, x: 0, y: 0 }) as const;

it('[H91] what a co-facilitator does on the board counts as the facilitator’s under its rules', async () => {
  const { page, welcome } = await Page.join(held.link, 'Anna');
  const rules = { may: 'read', names: 'shown' } as const;
  await held.live.running.submit({ type: 'setBoardRules', rules }, { kind: 'facilitator' });
  const phone = await RelayBoard.open(held.link, welcome.seat);
  const helper = await RelayBoard.openAt(boardOf(await cofacilitator(held)));
  addCard(phone.doc, card('unlawful'), 'test');
  addCard(helper.doc, card('lawful'), 'test');
  await phone.until(() => cardsOf(phone.doc).has('lawful'));
  // The phone's is put back by now, or will be; hers stays.
  await phone.until(() => !cardsOf(phone.doc).has('unlawful'));
  expect(cardsOf(phone.doc).has('lawful')).toBe(true);
  expect(held.live.cards().map(({ id }) => id)).toEqual(['lawful']);
  for (const one of [phone, helper, page]) one.close();
});

it('[H91] a co-facilitator is not shown on the board, leads nobody, and has no links to other pages', async () => {
  const { page, welcome } = await Page.join(held.link, 'Anna');
  const link = await cofacilitator(held);
  const phone = new SealedSocket(socketAddress(held.link, 'board', welcome.seat));
  const seats: number[] = [];
  phone.on('message', (data) => {
    const frame = decodeHostFrame(data);
    seats.push(...(frame?.people ?? []).map(({ seat }) => seat));
  });
  const helper = new SealedSocket(boardOf(link));
  await Promise.all([opened(phone), opened(helper)]);
  const part = { x: 0, y: 0, width: 10, height: 10 };
  const before = held.live.faults.malformed;
  helper.send(encodePageFrame({ type: 'own', own: { here: true, at: { x: 1, y: 1 }, on: null } }));
  helper.send(encodePageFrame({ type: 'lead', part }));
  helper.send(encodePageFrame({ type: 'bring', bring: { number: 1, part } }));
  await expect.poll(() => held.live.faults.malformed).toBe(before + 3);
  phone.send(encodePageFrame({ type: 'own', own: { here: true, at: { x: 2, y: 2 }, on: null } }));
  await expect.poll(() => seats).toEqual([1]);
  expect(await upgradeStatus(boardOf(link).replace('/board#', '/signalling#'))).toBe(404);
  for (const one of [phone, helper]) one.terminate();
  page.close();
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CLOSED_FOR_ANOTHER, WIRE_LIMITS } from '../../../shared/protocol/limits';
import { dataFolder, type Held, hold, Page } from '../../app/live.testkit';
import { RelayBoard } from '../../app/live-board.testkit';

let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  const [folder, done] = await dataFolder();
  remove = done;
  held = await hold(folder, true);
});
afterEach(async () => {
  await held.live.close();
  await remove();
});

const OF_A_KIND = WIRE_LIMITS.socketsPerSeat / 3;

it('[H121] a phone that comes back again and again is let in each time, and its oldest socket of the kind goes', async () => {
  const { page, welcome } = await Page.join(held.link, 'Anna');
  const ben = await Page.join(held.link, 'Ben');
  const closed: { readonly name: string; readonly code: number }[] = [];
  const pages = [page];
  page.socket.on('close', (code) => closed.push({ name: 'control 0', code }));
  for (let n = 1; n < 2 * OF_A_KIND; n += 1) {
    const back = await Page.open(held.link, welcome.seat);
    back.socket.on('close', (code) => closed.push({ name: `control ${n}`, code }));
    expect((await back.next('welcome')).person).toBe('p1');
    pages.push(back);
  }
  const boards: RelayBoard[] = [];
  for (let n = 0; n < 2 * OF_A_KIND; n += 1) {
    const board = await RelayBoard.open(held.link, welcome.seat);
    board.socket.on('close', (code) => closed.push({ name: `board ${n}`, code }));
    boards.push(board);
  }
  // Whoever is still there answers, and what was closed has closed by then.
  const last = pages.at(-1);
  expect((await last?.ask({ type: 'raiseHand', reply: false }))?.type).toBe('done');
  await vi.waitFor(() => expect(closed).toHaveLength(2 * OF_A_KIND), { timeout: 20_000 });
  const oldest = Array.from({ length: OF_A_KIND }, (_, n) => n);
  expect(closed.map(({ name }) => name).sort()).toEqual(
    [...oldest.map((n) => `board ${n}`), ...oldest.map((n) => `control ${n}`)].sort(),
  );
  expect(new Set(closed.map(({ code }) => code))).toEqual(new Set([CLOSED_FOR_ANOTHER]));
  expect((await ben.page.ask({ type: 'raiseHand', reply: false })).type).toBe('done');
  for (const closing of [...pages, ...boards, ben.page]) closing.close();
});

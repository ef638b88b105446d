import { afterEach, beforeEach, expect, it } from 'vitest';
import { dataFolder, type Held, hold, Page } from '../app/live.testkit';

let held: Held;
let remove: () => Promise<void>;

beforeEach(async () => {
  const [folder, away] = await dataFolder();
  remove = away;
  held = await hold(folder, true);
});
afterEach(async () => {
  await held.live.close();
  await remove();
});

it('[H35] a page with a seat is told every address of the laptop, and told anew when they are read again', async () => {
  const { page } = await Page.join(held.link, 'Anna');
  const { hosts } = await page.next('ways');
  const { address } = await held.live.chooseAddress(null);
  expect(hosts).toContain(address);
  expect((await page.next('ways')).hosts).toEqual(hosts);
});

it('[H1] a page without a seat is told none', async () => {
  const lobby = await Page.open(held.link);
  await lobby.next('lobby');
  await held.live.chooseAddress(null);
  const { page } = await Page.join(held.link, 'Ben');
  await page.next('ways');
  lobby.say({ type: 'ping' });
  const heard = await lobby.until(({ type }) => type === 'pong' || type === 'ways');
  expect(heard.type).toBe('pong');
});

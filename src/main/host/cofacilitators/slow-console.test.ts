import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dataFolder, type Held, hold } from '../../app/live.testkit';
import { ConsolePage, cofacilitator } from './console.testkit';

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

it('[H87] a console that takes nothing holds nobody up, and asks for all of it when it can', async () => {
  const page = await ConsolePage.open(await cofacilitator(held));
  await page.until(({ type }) => type === 'welcome');
  page.socket.pause();
  // More than the system itself keeps for a socket.
  for (let n = 0; n < 600; n += 1) {
    const text = `${n}:`.padEnd(20_000, 'x');
    await held.live.running.submit({ type: 'writeAgreement', text }, { kind: 'facilitator' });
  }
  page.socket.resume();
  const anew = await page.until(
    (one) =>
      one.type === 'notice' &&
      one.channel === 'session:events' &&
      JSON.stringify(one.notice).includes('"events":[]'),
  );
  expect(anew).toMatchObject({ notice: { from: 601 } });
  expect(await page.ask('session:running')).toMatchObject({ value: { view: { count: 601 } } });
  const closed = once(page.socket, 'close');
  page.close();
  await closed;
});

import type { Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, personRow, saved, showBoard, startSession, writeCard } from './steps';

/** An old phone in a full room: a quarter of the speed, 10 Mbit/s, 20 ms more each way. */
const CPU_RATE = 4;
const BYTES_PER_S = 10_000_000 / 8;
const DELAY_MS = 20;

async function slowDown(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: DELAY_MS,
    downloadThroughput: BYTES_PER_S,
    uploadThroughput: BYTES_PER_S,
  });
}

test('[E23] a slow phone in a slow network joins, raises its hand, speaks and writes on the outline', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'Slowly');
  const [anna, ben] = [await phone(), await phone()];
  await slowDown(anna);
  await join(anna, link, 'Anna', 'Employees');
  await join(ben, link, 'Ben', 'Customers');

  await anna.getByTestId('raise-hand').click();
  await expect(anna.getByTestId('hand-place')).toBeVisible();
  await expect(window.getByTestId('queue-row')).toHaveCount(1);
  await personRow(window, 'Anna').getByTestId('give-floor').click();
  await expect(anna.getByTestId('release-floor')).toBeVisible();
  await anna.getByTestId('release-floor').click();
  await expect(ben.getByTestId('silence')).toBeVisible();

  await showBoard(window);
  for (const page of [anna, ben]) await page.getByTestId('tab-board').click();
  await writeCard(anna, 'Written slowly');
  await writeCard(ben, 'Written at once');
  for (const page of [anna, ben, window]) {
    await expect(card(page, 'Written slowly')).toBeVisible();
    await expect(card(page, 'Written at once')).toBeVisible();
  }
  await saved(anna);
});

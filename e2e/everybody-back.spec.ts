import type { Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, startSession, writeCard } from './steps';

const PEOPLE = 20;
const GROUPS = ['Employees', 'Customers', 'Partners', 'Vendors'];

test('[E24] after the app was killed twenty pages are back by themselves, and nothing they wrote is lost', async ({
  launch,
  phone,
}) => {
  test.setTimeout(240_000);
  const first = await launch();
  const link = await startSession(first.window, 'Everybody back');
  const arrive = async (n: number): Promise<Page> => {
    const page = await phone();
    await join(page, link, `Guest ${n}`, GROUPS[n % GROUPS.length] ?? '');
    await page.getByTestId('tab-board').click();
    return page;
  };
  const raised = await arrive(0);
  const others = await Promise.all(Array.from({ length: PEOPLE - 1 }, (_, n) => arrive(n + 1)));
  const pages = [raised, ...others];
  await raised.getByTestId('tab-floor').click();
  await raised.getByTestId('raise-hand').click();
  await expect(raised.getByTestId('hand-place')).toBeVisible();
  await raised.getByTestId('tab-board').click();

  await first.kill();
  for (const page of pages)
    await expect(page.locator('[data-state="reconnecting"]')).toBeAttached();
  const words = pages.map((_, n) => `Written away by ${n}`);
  await Promise.all(pages.map((page, n) => writeCard(page, words[n] ?? '')));

  const second = await launch();
  const begun = performance.now();
  for (const page of pages) await expect(page.locator('[data-state="joined"]')).toBeAttached();
  for (const page of pages) {
    await expect(page.getByTestId('board-status')).toHaveAttribute('data-unsaved', '0');
    await expect(page.getByTestId('board-status')).toHaveAttribute('data-connected', 'true');
  }
  console.log(`${PEOPLE} pages back ${Math.round(performance.now() - begun)} ms after the app`);
  await expect(second.window.getByTestId('person-row')).toHaveCount(PEOPLE);
  await expect(second.window.getByTestId('queue-row')).toHaveCount(1);
  for (const page of [raised, ...others.slice(-1)]) {
    await expect(page.getByTestId('card')).toHaveCount(PEOPLE);
    for (const text of words) await expect(card(page, text).first()).toBeAttached();
  }
  await raised.getByTestId('tab-floor').click();
  await expect(raised.getByTestId('hand-place')).toBeVisible();
});

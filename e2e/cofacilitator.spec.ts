import type { Page } from '@playwright/test';
import { faultsOf } from './faults';
import { expect, test } from './hearth';
import { card, join, personRow, showBoard, startSession, writeCard } from './steps';

/** Makes a link in the facilitator's window; gives it as it is shown, this once. */
async function makeLink(window: Page, name: string): Promise<string> {
  await window.getByTestId('open-cofacilitators').click();
  await window.getByTestId('cofacilitator-name').fill(name);
  await window.getByTestId('make-cofacilitator').click();
  const link = (await window.getByTestId('cofacilitator-link').textContent()) ?? '';
  expect(await faultsOf(window)).toEqual([]);
  await window.getByTestId('cofacilitator-done').click();
  await expect(window.getByTestId('cofacilitator-link')).toHaveCount(0);
  return link;
}

test('[E32] [K37] [K38] [K39] somebody helps to lead from a browser, is back after the laptop was cut off, and is out once the link is revoked', async ({
  launch,
  phone,
  browser,
  requests,
}) => {
  const first = await launch();
  const room = await startSession(first.window, 'Helped');
  const anna = await phone();
  await join(anna, room, 'Anna', 'Employees');
  const link = await makeLink(first.window, 'Ines');
  expect(new URL(link).hostname, 'over the LAN address').not.toBe('127.0.0.1');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  requests.watch(context);
  const ines = await context.newPage();
  const problems: string[] = [];
  ines.on('pageerror', (error) => problems.push(error.message));
  await ines.goto(link);
  expect(await ines.evaluate(() => globalThis.isSecureContext)).toBe(false);
  await expect(ines.getByTestId('cofacilitator')).toContainText('Ines');
  await expect(first.window.locator('li[data-name="Ines"]')).toContainText('Connected');
  await first.window.keyboard.press('Escape');
  for (const missing of ['open-cofacilitators', 'stage-open', 'close-session']) {
    await expect(ines.getByTestId(missing)).toHaveCount(0);
  }

  await ines.getByTestId('view-list').click();
  await personRow(ines, 'Anna').getByRole('button', { name: 'Give the floor' }).click();
  await expect(anna.getByTestId('release-floor')).toBeVisible();
  await expect(first.window.getByTestId('end-turn')).toBeEnabled();
  await showBoard(ines);
  await writeCard(ines, 'Written by who helps');
  await showBoard(first.window);
  await expect(card(first.window, 'Written by who helps')).toHaveCount(1);

  await first.kill();
  await expect(ines.locator('[data-state="away"]')).toBeAttached();
  const { window } = await launch();
  await expect(ines.locator('[data-state="connected"]')).toBeAttached();
  // [K39] On a tablet held upright everything is within reach, too.
  await ines.setViewportSize({ width: 820, height: 1180 });
  await expect
    .poll(() => ines.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(820);
  await ines.getByTestId('view-list').click();
  await personRow(ines, 'Anna').getByRole('button', { name: 'Give the floor' }).click();
  await expect(anna.getByTestId('release-floor')).toBeVisible();

  await window.getByTestId('open-cofacilitators').click();
  await window.getByTestId('revoke-cofacilitator').click();
  await window.getByTestId('confirm').click();
  await expect(window.locator('li[data-name="Ines"]')).toHaveCount(0);
  await expect(ines.getByTestId('gone')).toBeVisible();
  await expect(ines.getByTestId('console')).toHaveCount(0);
  expect((await ines.reload())?.status()).toBe(404);
  expect(problems).toEqual([]);
  await expect(anna.getByTestId('release-floor')).toBeVisible();
  await context.close();
});

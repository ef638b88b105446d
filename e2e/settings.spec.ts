import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { holdWeeks } from '../src/main/demo/hold-weeks';
import { expect, test } from './hearth';

const DAY_MS = 24 * 3_600_000;
const ROOMS = ['search', 'overTime', 'commitments', 'people', 'settings'] as const;

async function seemsRight(window: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);
}

/** What a key of the menu does; keys of a test do not pass the menu. */
function pressMenu(app: ElectronApplication, label: string): Promise<void> {
  return app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
    const item = items?.find((one) => one.label === wanted);
    if (item?.accelerator !== 'CmdOrCtrl+,') throw new Error('the menu has no such key');
    item.click();
  }, label);
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('[E39] [K60] [K62] the settings count at once, and no session goes without having been announced', async ({
  launch,
  dataFolder,
}) => {
  await holdWeeks(dataFolder, 3, 6, Date.now() - 88 * DAY_MS);
  const { app, window } = await launch();
  // Playwright says light to every page; here the app says it.
  await window.emulateMedia({ colorScheme: null });
  await window.getByTestId('room-settings').click();
  await window.getByTestId('settings-way').selectOption('queue');
  await window.getByText('Dark', { exact: true }).click();
  await expect.poll(() => background(window)).toBe('rgb(29, 25, 23)');
  for (const room of ROOMS) {
    await window.getByTestId(`room-${room}`).click();
    if (room === 'search') await window.getByTestId('search-words').fill('order book');
    await expect(window.getByRole('heading', { level: 2 }).first()).toBeVisible();
    await seemsRight(window);
  }

  await window.getByTestId('settings-months').selectOption('3');
  await window.getByTestId('confirm').click();
  await window.getByTestId('room-sessions').click();
  const announced = window.getByTestId('announced-session');
  await expect(announced).toHaveCount(2);
  await expect(window.getByTestId('announced')).toContainText('will be deleted');
  await seemsRight(window);
  await announced.first().getByRole('button', { name: 'Keep' }).click();
  await expect(announced).toHaveCount(1);
  await window.getByTestId('announced-delete').click();
  await window.getByTestId('confirm').click();
  await expect(window.getByTestId('session-row')).toHaveCount(2);
  // The warning that tells it covers nothing: the navigation is pressed beneath it.
  const told = window.getByRole('status').filter({ hasText: 'deleted from this laptop' });
  await expect(told).toBeVisible();
  for (const room of ROOMS) await window.getByTestId(`room-${room}`).click();
  await expect(told).toBeVisible();
  await seemsRight(window);

  await window.getByText('Light', { exact: true }).click();
  await window.getByTestId('room-sessions').click();
  await window.getByTestId('new-title').fill('Round');
  await window.getByTestId('start-session').click();
  await expect(window.getByTestId('console')).toBeVisible();
  const opened = app.waitForEvent('window');
  await window.keyboard.press('s');
  const stage = await opened;
  await stage.emulateMedia({ colorScheme: null });
  await expect.poll(() => background(stage)).toBe('rgb(250, 246, 239)');
  await window.keyboard.press('Control+,');
  const room = window.getByTestId('settings-room');
  await expect(room).toBeVisible();
  await seemsRight(window);
  await room.getByText('Dark', { exact: true }).click();
  await expect.poll(() => background(stage)).toBe('rgb(29, 25, 23)');
  await expect(room.getByTestId('settings-way')).toHaveValue('queue');
  await window.keyboard.press('Escape');
  await expect(room).toHaveCount(0);
  await pressMenu(app, 'Settings…');
  await expect(room).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+k');
  await window.getByTestId('palette').fill('settings');
  await window.keyboard.press('Enter');
  await expect(room).toBeVisible();
});

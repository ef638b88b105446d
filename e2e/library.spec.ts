import type { Page } from '@playwright/test';
import { holdWeeks } from '../src/main/demo/hold-weeks';
import { expect, test } from './hearth';

const WEEK_MS = 7 * 24 * 3_600_000;

test('[E37] a series’ third session starts from the last one, and the list to invite is one press away', async ({
  launch,
  dataFolder,
}) => {
  await holdWeeks(dataFolder, 2, 6, Date.now() - 4 * WEEK_MS);
  const { app, window } = await launch();
  await putInSeries(window, 0, async () => {
    await window.getByTestId('shelf-series').selectOption('new');
    await window.getByTestId('shelf-new-name').fill('Weekly with vendors');
  });
  await putInSeries(window, 1, async () => {
    await window.getByTestId('shelf-series').selectOption({ label: 'Weekly with vendors' });
  });

  await window.getByTestId('start-from').click();
  await window.getByTestId('start-from-series').click();
  await expect(window.getByTestId('new-title')).toHaveValue('Weekly with vendors 3');
  const carried = window.getByTestId('carried-commitment');
  await expect(carried.first()).toBeChecked();
  const count = await carried.count();
  await expect(window.getByTestId('carried-digression')).toHaveCount(1);
  await window.getByTestId('start-session').click();
  await expect(window.getByTestId('close-session')).toBeVisible();
  await expect(window.getByText(/commitments? (is|are) due – /u)).toBeVisible();
  await window.getByRole('button', { name: 'Dismiss' }).click();
  await window.getByTestId('close-session').click();
  await window.getByTestId('confirm').click();
  await expect(window.getByTestId('wrap-up')).toBeVisible();
  await window.getByTestId('back-to-library').click();

  await window.getByTestId('room-commitments').click();
  const open = window.getByTestId('commitment');
  await expect(open).toHaveCount(count);
  await expect(open.first()).toContainText('carried over once');

  await window.getByTestId('room-overTime').click();
  await window.getByTestId('series-choice').selectOption({ index: 1 });
  await expect(
    window.getByRole('heading', { name: 'Over time: Weekly with vendors' }),
  ).toBeVisible();
  await expect(window.getByTestId('picture-commitments').getByRole('img')).toHaveAccessibleName(
    /in all 3 sessions/u,
  );
  await expect(window.getByTestId('picture-balance').locator('.f-trend')).toHaveCount(0);
  await window.getByTestId('ask-not-heard').click();
  // Nobody speaks for the neighbours, and Mei-Ling Chen had no turn in either week.
  const list = window.getByTestId('not-heard-list');
  await expect(list).toContainText('Neighbours');
  await expect(list).toContainText('Mei-Ling Chen');
  await window.getByTestId('copy-invite').click();
  await expect(window.getByTestId('copy-invite')).toHaveText('Copied');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/Customers\n- Mei-Ling Chen \(/u);
  expect(copied).toContain('Neighbours\n- somebody who speaks for them');

  await window.getByTestId('room-search').click();
  await window.getByTestId('search-words').fill('order book week 2');
  await window.getByTestId('hit').click();
  await expect(window.locator('[data-place="note"]')).toBeFocused();
});

async function putInSeries(window: Page, row: number, choose: () => Promise<void>): Promise<void> {
  await window.getByTestId('open-session').nth(row).click();
  await window.getByTestId('shelf-open').click();
  await choose();
  await window.getByTestId('shelf-save').click();
  await expect(window.getByTestId('shelf-save')).toHaveCount(0);
  await window.getByTestId('back-to-library').click();
  await expect(window.getByTestId('session-row')).toHaveCount(2);
}

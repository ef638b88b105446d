import { readFile } from 'node:fs/promises';
import { expect, test } from './hearth';
import { join, startSession } from './steps';

test('[E40] a phone reads and saves the notes that are offered in the wrap-up, and says when it is over', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'Late deliveries');
  const anna = await phone();
  await join(anna, link, 'Anna', 'Employees');
  await window.getByTestId('close-session').click();
  await window.getByTestId('confirm').click();
  const words = anna.getByTestId('notes-words');
  await expect(words).toContainText('Keep this page open');
  await window.getByTestId('agreement').fill('Anna tries <img src=x onerror=alert(1)> next week');
  await expect(window.getByTestId('phones-there')).toContainText('1 phone is still here.');

  await window.getByTestId('offer-notes').click();
  await anna.getByTestId('read-notes').click();
  const frame = anna.frameLocator('[data-testid="notes-frame"]');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Late deliveries');
  await expect(frame.locator('.agreed')).toHaveText(
    'Anna tries <img src=x onerror=alert(1)> next week',
  );
  await expect(frame.locator('img')).toHaveCount(0);
  await expect(window.getByTestId('phones-there')).toContainText('1 person has fetched the notes.');

  // What is changed afterwards is told, and fetched when they ask.
  await window.getByTestId('agreement').fill('Anna tries it next week');
  await anna.getByRole('button', { name: 'Fetch them anew' }).click();
  await expect(frame.locator('.agreed')).toHaveText('Anna tries it next week');
  await anna.getByRole('button', { name: 'Close' }).click();
  await expect(anna.getByTestId('read-notes')).toBeFocused();
  const [download] = await Promise.all([
    anna.waitForEvent('download'),
    anna.getByTestId('save-notes').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d.*\.html$/u);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toContain('Anna tries it next week');
  expect(file).toContain("default-src 'none'");

  // Loaded anew it is where it was; switched off, nothing is left on it.
  await anna.reload();
  await expect(anna.getByTestId('read-notes')).toBeVisible();
  await window.getByTestId('offer-notes').click();
  await expect(words).toContainText('has taken the notes back');
  await expect(anna.getByTestId('read-notes')).toHaveCount(0);

  await window.getByTestId('back-to-library').click();
  await expect(words).toHaveText('You can close this page.');
});

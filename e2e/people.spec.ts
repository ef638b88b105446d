import { expect, test } from './hearth';
import { join, joinLink, personRow, startSession, writeCard } from './steps';

test('[E30] people are let in, turned away and removed, and the link is renewed under those who stay', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'Who comes in');
  const [anna, ben, eve] = [await phone(), await phone(), await phone()];
  await join(anna, link, 'Anna', 'Employees');
  const asks = async (page: typeof ben, name: string) => {
    await page.goto(link);
    await page.getByTestId('join-name').fill(name);
    await page.getByTestId('join-submit').click();
    await expect(page.getByTestId('waiting-as')).toContainText(name);
  };
  const waiter = (name: string) => window.locator(`[data-testid="waiter"][data-name="${name}"]`);

  await test.step('with approval: who asks waits, one is let in, the other not now', async () => {
    await window.getByTestId('open-join').click();
    await window.getByTestId('who-may-join').getByText('Whom I let in').click();
    await window.keyboard.press('Escape');
    await asks(ben, 'Ben');
    await ben.reload();
    await expect(ben.getByTestId('waiting-as')).toContainText('Ben');
    await asks(eve, 'Eve');
    await waiter('Ben').getByTestId('let-in').click();
    await expect(ben.getByTestId('tab-floor')).toBeVisible();
    await waiter('Eve').getByTestId('not-now').click();
    await expect(eve.getByTestId('turned-away')).toBeVisible();
    await expect(window.getByTestId('waiting')).toHaveCount(0);
  });

  await test.step('removed: cut off, what he wrote comes off the board, and the link is another', async () => {
    await ben.getByTestId('tab-board').click();
    await writeCard(ben, 'Written by Ben');
    await anna.getByTestId('tab-board').click();
    await expect(anna.getByText('Written by Ben')).toBeVisible();
    await window.getByTestId('view-list').click();
    await personRow(window, 'Ben').getByTestId('person-menu').click();
    await window.getByRole('menuitem', { name: 'Remove from the session…' }).click();
    await window.getByTestId('remove-take-off').check();
    await window.getByTestId('remove-renew').check();
    await window.getByTestId('confirm').click();
    await expect(ben.getByTestId('removed-for-good')).toBeVisible();
    await expect(anna.getByText('Written by Ben')).toHaveCount(0);
    await ben.reload();
    await expect(ben.getByTestId('removed-for-good')).toBeVisible();
  });

  await test.step('who stayed has the new link, also after a reload of the old one; a stranger has none', async () => {
    await window.getByTestId('open-join').click();
    const renewed = await joinLink(window);
    await window.keyboard.press('Escape');
    expect(renewed).not.toBe(link);
    await expect(anna).toHaveURL(renewed);
    await anna.goto(link);
    await expect(anna.getByTestId('tab-floor')).toBeVisible();
    await expect(anna).toHaveURL(renewed);
    await eve.goto(link);
    await expect(eve.getByRole('heading', { name: 'This link is no longer valid' })).toBeVisible();
  });

  await test.step('let in again: the same seat, and what he wrote', async () => {
    await personRow(window, 'Ben')
      .getByTestId('give-floor')
      .or(personRow(window, 'Ben').getByTestId('come-back'))
      .click();
    await expect(window.getByTestId('readmit-put-back')).toBeChecked();
    await window.getByTestId('confirm').click();
    await ben.getByRole('button', { name: 'I was let in again' }).click();
    await expect(ben.getByTestId('tab-floor')).toBeVisible();
    await anna.getByTestId('tab-board').click();
    await expect(anna.getByText('Written by Ben')).toBeVisible();
  });
});

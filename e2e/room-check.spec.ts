import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { checkLinkOf } from '../src/shared/protocol/paths';
import { expect, test } from './hearth';
import { startSession } from './steps';

test('[E22] [K21] the room check offers itself, opens by button and by keys, and a phone tries the room', async ({
  launch,
  phone,
  requests,
}) => {
  const { app, window } = await launch('--room-check-after=1');
  const link = await startSession(window, 'Which room is this');
  const button = window.getByTestId('open-room-check');
  await button.focus();

  await test.step('it speaks by itself, quietly, and is put away', async () => {
    const hint = window.getByTestId('room-hint');
    await expect(hint).toHaveAttribute('data-cause', /unreached|noNetwork/u);
    await expect(button).toBeFocused();
    await nothingInTheWay(window, '[data-testid="lobby"]');
    await hint.getByRole('button', { name: 'Dismiss' }).click();
    await expect(hint).toHaveCount(0);
  });

  await test.step('the panel names what to do, in light and dark', async () => {
    await button.click();
    await expect(window.getByTestId('room-check')).toHaveAttribute('data-cause', 'unreached');
    await expect(window.getByTestId('check-link')).toHaveAttribute('data-link', checkLinkOf(link));
    const second = window.getByTestId('remedy').nth(1);
    await second.locator('summary').press('Enter');
    await expect(second.locator('details')).toHaveAttribute('open', '');
    await nothingInTheWay(window, '.h-dialog');
    await window.keyboard.press('Escape');
    await expect(window.getByTestId('room-check')).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  const anna = await phone();
  await test.step('a phone tries everything by itself', async () => {
    await anna.goto(checkLinkOf(link));
    for (const name of ['reach', 'live', 'direct']) {
      await expect(anna.getByTestId(`check-${name}`)).toHaveAttribute('data-mark', 'works');
    }
    await expect(anna.locator('#verdict')).toContainText('Everything works here.');
    await nothingInTheWay(anna, '[data-testid="check"]');
  });

  await test.step('a page on this very laptop is not taken for a phone', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.type('check the room');
    await window.keyboard.press('Enter');
    await expect(window.getByTestId('check-page')).toContainText('This laptop');
    await expect(window.getByTestId('detail-thisLaptop')).toBeVisible();
    await expect(window.getByTestId('room-check')).toHaveAttribute('data-cause', 'unreached');
    await window.keyboard.press('Escape');
  });

  await test.step('from the test page the phone joins', async () => {
    const join = anna.getByRole('link', { name: 'Join the session' });
    expect((await join.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    await join.tap();
    await expect(anna.getByTestId('join-name')).toBeVisible();
  });
  await requests.collect(app);
  requests.expectOnlyThisMachine();
});

/** No machine finds anything in anybody's way, in light and dark. */
async function nothingInTheWay(page: Page, part: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // A dialog that is still coming in is paler than it will be.
    await page
      .locator(part)
      .evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
    const { violations } = await new AxeBuilder({ page })
      .include(part)
      .setLegacyMode(true)
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

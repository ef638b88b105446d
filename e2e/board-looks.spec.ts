import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { boardRoom } from './board-room';
import { bar, letGo, showAll, tool } from './board-steps';
import { calm, takeUp } from './fingers';
import { expect, test } from './hearth';
import { card, saved, writeCard } from './steps';

let looks = 0;

/**
 * Nothing that a machine can find stands in anybody's way on these pages. They take turns in light and
 * dark: a look takes seconds.
 */
async function accessible(...pages: readonly Page[]): Promise<void> {
  looks += 1;
  for (const [index, page] of pages.entries()) {
    for (const colorScheme of [(looks + index) % 2 === 0 ? 'light' : 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // What is still on its way has not the colours that it will have.
      await page.waitForFunction(() =>
        document.getAnimations().every(({ playState }) => playState !== 'running'),
      );
      const { violations } = await new AxeBuilder({ page })
        .include('[data-testid="board"]')
        // Electron opens no second page to gather results in.
        .setLegacyMode(true)
        .analyze();
      const found = violations.map(({ id, nodes }) => [
        id,
        nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`),
      ]);
      expect.soft(found, colorScheme).toEqual([]);
    }
  }
}

// Every state on two pages, each looked at as a whole.
test.setTimeout(240_000);

test('[E14] in no state of the board does a machine find anything in anybody’s way, in light and dark', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  const both = [window, anna] as const;

  await test.step('empty', async () => {
    await accessible(...both);
  });

  await test.step('with cards of long and short words', async () => {
    await writeCard(window, 'Trucks leave late');
    await writeCard(anna, 'We wait for papers. '.repeat(60));
    for (const page of both) await expect(page.getByTestId('card')).toHaveCount(2);
    await letGo(window);
    await showAll(anna);
    await accessible(...both);
  });

  await test.step('with one selected, and with all that can be done with it', async () => {
    await card(window, 'Trucks').click();
    await card(anna, 'Trucks').tap();
    for (const page of both) {
      await bar(page).getByRole('button', { name: 'React' }).click();
      await expect(page.getByRole('group', { name: 'React to this card' })).toBeVisible();
    }
    await accessible(...both);
    for (const page of both) await bar(page).getByRole('button', { name: 'More' }).click();
    await accessible(...both);
  });

  await test.step('while it is written on', async () => {
    await window.getByRole('button', { name: 'Edit text' }).click();
    await expect(window.getByRole('textbox', { name: /^Text of this/u })).toBeFocused();
    await anna.getByRole('button', { name: 'Edit text' }).tap();
    await expect(anna.getByRole('textbox', { name: /^Text of this/u })).toBeFocused();
    await accessible(...both);
    await anna.getByRole('button', { name: 'Done' }).tap();
    await expect(anna.getByRole('button', { name: 'Done' })).toHaveCount(0);
  });

  await test.step('with a link chosen', async () => {
    await letGo(window);
    await card(window, 'Trucks').click();
    await tool(window, 'Link');
    await card(window, 'We wait').click();
    await calm(anna);
    await takeUp(anna, 'Link');
    for (const text of ['Trucks', 'We wait']) await card(anna, text).tap();
    for (const page of both) await expect(page.getByTestId('link-bar')).toBeVisible();
    await accessible(...both);
  });

  await test.step('with a pen in hand', async () => {
    await letGo(window);
    await tool(window, 'Pen');
    await calm(anna);
    await takeUp(anna, 'Pen');
    for (const page of both) await expect(page.getByTestId('ink-bar')).toBeVisible();
    await accessible(...both);
    await letGo(window);
    await anna.getByTestId('ink-bar').getByRole('button', { name: 'Done' }).tap();
  });

  await test.step('with an order proposed, and the map open', async () => {
    await anna.getByRole('button', { name: 'Map', exact: true }).tap();
    await expect(anna.getByTestId('minimap')).toBeVisible();
    for (const page of both) {
      await page.getByTestId('arrange-menu').click();
      await page.getByRole('button', { name: 'By kind', exact: true }).click();
      await expect(page.getByTestId('arrange-bar')).toBeVisible();
    }
    await accessible(...both);
    for (const page of both) {
      await page.getByTestId('arrange-bar').getByRole('button', { name: 'Put back' }).click();
    }
    await anna.getByRole('button', { name: 'Map', exact: true }).tap();
    await expect(anna.getByTestId('minimap')).toHaveCount(0);
  });

  await test.step('while people vote, and once it is revealed', async () => {
    await window.getByTestId('vote-open').click();
    await window.getByTestId('vote-question').fill('What first?');
    await window.getByTestId('vote-start').click();
    await card(anna, 'Trucks').getByTestId('vote-more').dispatchEvent('click');
    await expect(window.getByTestId('vote-turnout')).toContainText('1 of 1');
    await accessible(...both);
    await window.getByTestId('vote-reveal').click();
    await expect(card(anna, 'Trucks').getByTestId('vote-count')).toBeVisible();
    await accessible(...both);
  });

  await test.step('while a long card is read', async () => {
    for (const page of both) {
      await card(page, 'We wait').getByRole('button', { name: 'Read all' }).dispatchEvent('click');
      await expect(page.getByTestId('whole-text')).toBeVisible();
    }
    await accessible(...both);
  });
  await saved(window);
});

import type { Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, carriedBy, join, startSession, writeCard } from './steps';

const BIG = 300 * 1024;
const QUARTER = 256 * 1024;

for (const carriers of ['peers', 'relay'] as const) {
  test(`[E3] a card of 300 KiB and a late joiner to a board of 1 MB, over ${carriers} alone`, async ({
    launch,
    phone,
  }) => {
    const { window } = await launch(`--board-carriers=${carriers}`);
    const link = await startSession(window, 'Large');
    const [anna, ben] = [await phone(), await phone()];
    await join(anna, link, 'Anna', 'Employees');
    await join(ben, link, 'Ben', 'Vendors');
    await anna.getByTestId('tab-board').click();
    await ben.getByTestId('tab-board').click();
    await carriedBy(anna, carriers);

    await writeCard(anna, `Large ${'x'.repeat(BIG)}`);
    await expectLength(ben, 'Large', BIG + 6);
    for (const name of ['One', 'Two', 'Three']) {
      await writeCard(anna, `${name} ${'y'.repeat(QUARTER)}`);
      await expectLength(ben, name, QUARTER + name.length + 1);
    }

    const cleo = await phone();
    await join(cleo, link, 'Cleo', 'Partners');
    await cleo.getByTestId('tab-board').click();
    await carriedBy(cleo, carriers);
    await expectLength(cleo, 'Large', BIG + 6);
    for (const name of ['One', 'Two', 'Three']) {
      await expectLength(cleo, name, QUARTER + name.length + 1);
    }
  });
}

/** The card has arrived, and reading it shows every character. */
async function expectLength(page: Page, name: string, characters: number): Promise<void> {
  const arrived = card(page, name);
  await expect(arrived).toBeVisible({ timeout: 30_000 });
  await arrived.getByRole('button', { name: 'Read all' }).dispatchEvent('click');
  const whole = page.getByTestId('whole-text');
  await expect(whole).toBeVisible();
  await expect.poll(async () => (await whole.textContent())?.length).toBe(characters);
  await page.keyboard.press('Escape');
  await expect(whole).toBeHidden();
}

import type { Locator, Page } from '@playwright/test';
import { boardRoom } from './board-room';
import { bar, boxOf, cornerOf, middleOf, placeOf, showAll } from './board-steps';
import { calm, Fingers } from './fingers';
import { expect, test } from './hearth';
import { card, saved, writeCard } from './steps';

/** Taps a key of the bar's second row. */
async function also(page: Page, name: string): Promise<void> {
  const row = bar(page).getByRole('group', { name: 'More' });
  if (!(await row.isVisible())) await bar(page).getByRole('button', { name: 'More' }).tap();
  await row.getByRole('button', { name, exact: true }).tap();
}

/** Selects the first by resting on it, and the others by a tap each. */
async function choose(page: Page, fingers: Fingers, ...cards: readonly Locator[]): Promise<void> {
  const [first, ...others] = cards;
  if (first === undefined) throw new Error('there is nothing to choose');
  await fingers.press(first, page.locator('[data-testid="card"][data-selected="true"]'));
  for (const other of others) await other.tap();
  await expect(bar(page)).toContainText(String(cards.length));
}

test('[E15] words, kinds, names, order and copies are changed on a phone by taps, and the console sees it', async ({
  launch,
  phone,
}) => {
  const { window, anna } = await boardRoom(launch, phone);
  const fingers = await Fingers.on(anna);
  await writeCard(anna, 'Trucks leave late');
  await writeCard(anna, 'Papers come at noon');
  await writeCard(window, 'Nobody knows why');
  for (const page of [window, anna]) await expect(page.getByTestId('card')).toHaveCount(3);
  await showAll(anna);
  const [trucks, papers] = [card(anna, 'Trucks'), card(anna, 'Papers')];

  await test.step('the words of a card are changed, and made bold', async () => {
    await trucks.tap();
    await bar(anna).getByRole('button', { name: 'Edit text' }).tap();
    const field = anna.getByRole('textbox', { name: /^Text of this/u });
    await expect(field).toBeFocused();
    await anna.keyboard.press('End');
    await anna.keyboard.insertText(' again');
    await field.selectText();
    await anna.getByTestId('format-bar').getByRole('button', { name: 'Bold' }).tap();
    await bar(anna).getByRole('button', { name: 'Done' }).tap();
    await expect(card(window, 'Trucks').locator('strong')).toHaveText('Trucks leave late again');
  });

  await test.step('its kind is another, and its name is hidden', async () => {
    await bar(anna).getByRole('button', { name: 'Setback' }).tap();
    await expect(card(window, 'Trucks')).toHaveAttribute('data-kind', 'setback');
    await also(anna, 'Hide the name');
    await expect(card(anna, 'Trucks')).toContainText('Name not shown');
    await also(anna, 'Show the name');
    await calm(anna);
  });

  await test.step('two are aligned, grouped, moved as one and let go of', async () => {
    await choose(anna, fingers, trucks, papers);
    await also(anna, 'Align left');
    await expect
      .poll(async () => (await cornerOf(window, 'Trucks')).x)
      .toBe((await cornerOf(anna, 'Papers')).x);
    await anna.getByTestId('board-undo').tap();
    await also(anna, 'Group');
    const before = [await placeOf(trucks), await placeOf(papers)];
    const from = middleOf(await boxOf(papers));
    await fingers.pull(from, { x: from.x + 12, y: from.y + 50 });
    await expect.poll(() => placeOf(card(window, 'Trucks'))).not.toBe(before[0]);
    await expect.poll(() => placeOf(card(window, 'Papers'))).not.toBe(before[1]);
    await also(anna, 'Ungroup');
    await calm(anna);
  });

  await test.step('one comes to the front, is copied, deleted and brought back', async () => {
    const layer = () =>
      card(window, 'Papers').evaluate((one) => Number(getComputedStyle(one).zIndex) || 0);
    const before = await layer();
    await papers.tap();
    await also(anna, 'Bring to front');
    await expect.poll(layer).toBeGreaterThan(Math.max(0, before));
    await also(anna, 'Duplicate');
    await expect(card(window, 'Papers')).toHaveCount(2);
    await bar(anna).getByRole('button', { name: 'Delete card' }).tap();
    await expect(card(window, 'Papers')).toHaveCount(1);
    await anna.getByTestId('board-undo').tap();
    await expect(card(window, 'Papers')).toHaveCount(2);
    await anna.getByTestId('board-redo').tap();
    await expect(card(window, 'Papers')).toHaveCount(1);
    await calm(anna);
  });

  await test.step('an order by time is proposed, dropped, proposed again and kept', async () => {
    const before = await placeOf(card(window, 'Nobody knows'));
    const propose = async () => {
      await anna.getByTestId('arrange-menu').tap();
      await anna.getByRole('button', { name: 'By time', exact: true }).tap();
      await expect(anna.getByTestId('arrange-bar')).toContainText('3 cards');
    };
    await propose();
    await anna.getByTestId('arrange-bar').getByRole('button', { name: 'Put back' }).tap();
    await expect(anna.getByTestId('arrange-bar')).toHaveCount(0);
    expect(await placeOf(card(window, 'Nobody knows'))).toBe(before);
    await propose();
    await anna.getByRole('button', { name: 'Keep', exact: true }).tap();
    const kept = await placeOf(card(anna, 'Nobody knows'));
    await expect.poll(() => placeOf(card(window, 'Nobody knows'))).toBe(kept);
  });
  await saved(anna);
});

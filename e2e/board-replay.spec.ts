import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, personRow, saved, showBoard, startSession, writeCard } from './steps';

const LATE = 'We hear of delays too late';
const PHONE = 'Nobody answers the phone';
const LINE = 'A second line';

/** Gives the floor from the circle and shows the board again. */
async function giveFloor(window: Page, label: string): Promise<void> {
  await window.getByTestId('view-circle').click();
  await personRow(window, label).getByTestId('give-floor').click();
  await expect(window.getByTestId('speaker')).toHaveText(new RegExp(label, 'u'));
  await showBoard(window);
}

/** Opens the replay and waits until it shows the board. */
async function openReplay(window: Page): Promise<Locator> {
  await window.getByTestId('replay-open').click();
  const replay = window.getByTestId('replay');
  await expect(replay.getByTestId('replay-slider')).toBeVisible();
  return replay;
}

/** Goes to where a turn began, by its bar on the replay's river. */
async function toTurn(replay: Locator, turn: string): Promise<void> {
  await replay.locator(`[data-testid="turn-bar"][data-turn="${turn}"]`).click();
}

function placeOf(page: Page | Locator, text: string): Promise<string> {
  return page
    .getByTestId('card')
    .filter({ hasText: text })
    .evaluate((element) => element.style.transform);
}

test('[E10] the board is replayed, one person’s part is brought back, and undo takes that back', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'Late deliveries');
  const [anna, ben] = [await phone(), await phone()];
  await join(anna, link, 'Anna', 'Employees');
  await join(ben, link, 'Ben', 'Customers');
  for (const page of [anna, ben]) await page.getByTestId('tab-board').click();

  await giveFloor(window, 'Anna');
  await writeCard(anna, LATE);
  await writeCard(ben, PHONE);
  for (const page of [window, anna, ben]) await expect(page.getByTestId('card')).toHaveCount(2);
  const before = await placeOf(window, PHONE);

  await giveFloor(window, 'Ben');
  await writeCard(ben, LINE);
  await expect(card(window, LINE)).toBeVisible();
  await card(window, LATE).click();
  await window.keyboard.press('Delete');
  await card(window, PHONE).click();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(card(anna, LATE)).toHaveCount(0);
  await window.keyboard.press('Escape');
  await saved(window);
  const after = await placeOf(window, PHONE);
  expect(after).not.toBe(before);

  await test.step('the slider goes back to what was deleted, and says who spoke', async () => {
    const replay = await openReplay(window);
    const slider = replay.getByTestId('replay-slider');
    await expect(slider).toBeFocused();
    await expect(replay.getByTestId('card')).toHaveCount(2);
    await toTurn(replay, 't2');
    await expect(replay.getByTestId('replay-floor')).toHaveText('Ben had the floor');
    await expect(replay.getByTestId('card')).toHaveCount(2);
    await expect(card(window, LATE)).toBeVisible();
    expect(await placeOf(replay, PHONE)).toBe(before);
    await toTurn(replay, 't1');
    await expect(replay.getByTestId('replay-floor')).toHaveText('Anna had the floor');
    await expect(replay.getByTestId('card')).toHaveCount(0);
    await slider.focus();
    await window.keyboard.press('Home');
    await expect(replay.getByTestId('replay-floor')).toHaveText('Nobody had spoken yet');
    await window.keyboard.press('End');
    await expect(card(window, LINE)).toBeVisible();
    await window.keyboard.press('Home');
    await replay.getByTestId('replay-play').click();
    await expect(card(window, LINE)).toBeVisible();
    await expect(replay.getByTestId('replay-play')).toHaveText('Play');
    const { violations } = await new AxeBuilder({ page: window })
      .include('[data-testid="replay"]')
      .setLegacyMode(true)
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  await test.step('one person’s part comes back for everybody, and what others did stays', async () => {
    const replay = window.getByTestId('replay');
    await toTurn(replay, 't2');
    await replay.getByTestId('replay-restore').click();
    await expect(window.getByTestId('restore-words')).toContainText('1 card comes back, 1 goes');
    await window.getByTestId('restore-whose').selectOption({ label: 'Anna' });
    await expect(window.getByTestId('restore-words')).toHaveText('1 card comes back.');
    await window.getByTestId('restore-confirm').click();
    for (const page of [window, ben]) {
      await expect(page.getByTestId('card')).toHaveCount(3);
      await expect(card(page, LATE)).toBeVisible();
    }
    expect(await placeOf(window, PHONE)).toBe(after);
  });

  await test.step('one undo takes it back', async () => {
    await window.locator('.hb-viewport').focus();
    await window.keyboard.press('Control+z');
    await expect(card(ben, LATE)).toHaveCount(0);
    await expect(card(ben, LINE)).toBeVisible();
  });

  await test.step('a session that is over is replayed in the same way', async () => {
    await saved(window);
    await window.getByTestId('close-session').click();
    await window.getByTestId('confirm').click();
    await expect(window.getByTestId('wrap-up')).toBeVisible();
    const replay = await openReplay(window);
    await toTurn(replay, 't2');
    await expect(card(window, LATE)).toBeVisible();
    await expect(replay.getByTestId('replay-restore')).toHaveCount(0);
    await replay.getByTestId('replay-close').click();
    await expect(window.getByTestId('replay-open')).toBeFocused();
  });
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, saved, showBoard, showCanvas, startSession, writeCard } from './steps';

const TOPICS = ['deliveries', 'prices', 'Straße', 'café'];
const LINES = Array.from({ length: 40 }, (_, n) => `Note ${n + 1} about ${TOPICS[n % 4]}`);

test('[E12] two pages find, filter and look at the map, by mouse, keyboard and touch', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'Late deliveries');
  const anna = await phone();
  await join(anna, link, 'Anna', 'Customers');
  // As it was left the last time.
  await window.evaluate(() => localStorage.setItem('hearth.board.map', 'open'));
  await showBoard(window);
  await window.getByRole('button', { name: 'Put the join code away' }).click();
  await window.locator('.hb-viewport').focus();
  await pasteLines(window, LINES);
  await anna.getByTestId('tab-board').click();
  await showCanvas(anna);
  await writeCard(anna, 'Who answers about deliveries?');
  await window.keyboard.press('Escape');

  await test.step('Ctrl F finds by words, and Enter goes from one to the next', async () => {
    await window.locator('.hb-viewport').focus();
    await window.keyboard.press('Control+f');
    await expect(window.getByTestId('find-words')).toBeFocused();
    await window.keyboard.type('about STRASSE');
    await expect(window.getByTestId('find-count')).toHaveText(/ of 10$/);
    await expect(window.getByTestId('find-state')).toHaveText('10 of 41 cards');
    const at = Number.parseInt(await window.getByTestId('find-count').innerText(), 10);
    const first = await shown(window);
    for (let step = 0; step < 9; step += 1) await window.keyboard.press('Shift+Enter');
    await expect.poll(() => shown(window)).not.toBe(first);
    await expect(window.getByTestId('find-count')).toHaveText(`${(at % 10) + 1} of 10`);
    await window.keyboard.press('F3');
    await window.keyboard.press('ArrowUp');
    await window.keyboard.press('Enter');
    await expect(window.getByTestId('find-count')).toHaveText(`${((at + 1) % 10) + 1} of 10`);
    await expect(window.getByTestId('find-mark')).toBeVisible();
    await expect(card(window, 'about deliveries').first()).toHaveAttribute('data-faded');
  });

  await test.step('what somebody else writes is found as it comes', async () => {
    await writeCard(anna, 'The strasse is closed, and I am about to leave');
    await expect(window.getByTestId('find-count')).toHaveText(/ of 11$/);
  });

  await test.step('all that was found is selected in one press', async () => {
    await window.getByTestId('find-select').click();
    await expect(window.locator('.hb-bar-count')).toContainText('11');
    await expect(window.locator('.hb-viewport')).toBeFocused();
    await window.getByRole('button', { name: 'Put finding away' }).click();
    await expect(window.locator('[data-faded]')).toHaveCount(0);
    await window.keyboard.press('Escape');
  });

  await test.step('a filter alone shows the questions of a group, in words', async () => {
    await window.getByRole('button', { name: 'Find', exact: true }).click();
    await window.getByRole('button', { name: 'Filter', exact: true }).click();
    const panel = window.getByTestId('find-panel');
    await accessible(window, '[data-testid="find-bar"]');
    await panel.getByRole('button', { name: 'Customers' }).click();
    await expect(window.getByTestId('find-state')).toHaveText('2 of 42 cards: by Customers');
    await accessible(window, '[data-testid="board"]', '[data-faded]');
    await window.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await window.getByTestId('find-all').click();
    await expect(window.getByTestId('find-state')).toHaveCount(0);
    await window.getByTestId('find-words').focus();
    await window.keyboard.press('Escape');
    await expect(window.getByTestId('find-bar')).toHaveCount(0);
    await expect(window.locator('.hb-viewport')).toBeFocused();
  });

  await test.step('the map shows where others are, and moves the view', async () => {
    const map = window.getByRole('group', { name: /^Map of the board/ });
    await window.locator('.hb-viewport').focus();
    await window.keyboard.press('1');
    await expect(map).toHaveAccessibleName(/Showing \d+ % of the board/);
    const box = await map.boundingBox();
    if (box === null) throw new Error('the map is not in view');
    const before = await rectangle(window);
    await window.mouse.click(box.x + box.width - 20, box.y + box.height - 30);
    await expect.poll(() => rectangle(window)).not.toBe(before);
    await map.focus();
    const pressed = await rectangle(window);
    await window.keyboard.press('ArrowLeft');
    await expect.poll(() => rectangle(window)).not.toBe(pressed);
    const plane = await anna.locator('.hb-viewport').boundingBox();
    if (plane === null) throw new Error('the board is not in view');
    await anna.touchscreen.tap(plane.x + plane.width / 2, plane.y + plane.height / 2);
    await expect(window.getByTestId('minimap-people').locator('span')).toHaveCount(1);
  });

  await test.step('a phone does the same by touch', async () => {
    await expect(anna.getByTestId('minimap')).toHaveCount(0);
    await anna.getByRole('button', { name: 'Map', exact: true }).tap();
    await expect(anna.getByTestId('minimap')).toBeVisible();
    await anna.getByRole('button', { name: 'Map', exact: true }).tap();
    await anna.getByRole('button', { name: 'Find', exact: true }).tap();
    await anna.getByTestId('find-words').fill('prices note');
    await expect(anna.getByTestId('find-count')).toHaveText(/ of 10$/);
    const first = await shown(anna);
    await anna.getByRole('button', { name: 'Next' }).tap();
    await expect.poll(() => shown(anna)).not.toBe(first);
    await anna.getByRole('button', { name: 'Filter', exact: true }).tap();
    await accessible(anna, '[data-testid="board"]', '[data-faded]');
    await anna.getByTestId('find-panel').getByRole('button', { name: 'Facilitator' }).tap();
    await expect(anna.getByTestId('find-state')).toHaveText('10 of 42 cards: by Facilitator');
    await anna.getByRole('button', { name: 'Put finding away' }).tap();
    await expect(anna.locator('[data-faded]')).toHaveCount(0);
  });

  await test.step('who may only read finds all the same', async () => {
    await window.getByTestId('board-may').click();
    await window.getByTestId('board-may-read').click();
    await expect(anna.getByTestId('composer-text')).toHaveCount(0);
    await anna.getByRole('button', { name: 'Find', exact: true }).tap();
    await anna.getByTestId('find-words').fill('cafe');
    await expect(anna.getByTestId('find-state')).toHaveText('10 of 42 cards');
  });
  await saved(window);
});

/** Nothing that a machine can find stands in the way; what is set back on purpose is left out. */
async function accessible(page: Page, part: string, except?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).include(part).setLegacyMode(true);
  const { violations } = await (except === undefined ? axe : axe.exclude(except)).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

/** Which part of the board is in view, as CSS. */
function shown(page: Page): Promise<string> {
  return page
    .locator('.hb-layer')
    .first()
    .evaluate((layer) => layer.style.transform);
}

/** The rectangle of the view on the map, as CSS. */
function rectangle(page: Page): Promise<string> {
  return page.getByTestId('minimap-view').evaluate((element) => element.style.transform);
}

/** Several lines pasted become several cards. */
async function pasteLines(page: Page, lines: readonly string[]): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, lines.join('\n'));
}

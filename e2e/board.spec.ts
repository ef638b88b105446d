import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, saved, showBoard, showCanvas, startSession, writeCard } from './steps';

/** A page of the board in view: what is selected there, and where the plane is. */
async function plane(page: Page) {
  const box = await page.locator('.hb-viewport').boundingBox();
  if (box === null) throw new Error('the board is not in view');
  return box;
}

/** Nothing that a machine can find stands in the way of anybody. */
async function accessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    // Electron opens no second page to gather results in.
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('[E8] two pages share areas, links, ink and a dot vote, and the facilitator’s rules hold', async ({
  launch,
  phone,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'Late deliveries');
  const [anna, ben] = [await phone(), await phone()];
  await join(anna, link, 'Anna', 'Employees');
  await join(ben, link, 'Ben', 'Customers');
  await showBoard(window);
  await window.getByRole('button', { name: 'Put the join code away' }).click();
  for (const page of [anna, ben]) await showCanvas(page);
  await writeCard(anna, 'We hear of delays too late');
  await writeCard(ben, 'Nobody answers the phone');
  for (const page of [window, anna, ben]) await expect(page.getByTestId('card')).toHaveCount(2);

  await test.step('a link made by keys on the console is drawn for all', async () => {
    await card(window, 'Nobody answers').click();
    await window.keyboard.press('l');
    await window.keyboard.press('PageDown');
    await window.keyboard.press('Enter');
    await window.getByTestId('link-bar').getByRole('button', { name: 'supports' }).click();
    for (const page of [window, anna]) {
      await expect(page.getByTestId('link')).toHaveAttribute('data-meaning', 'supports');
    }
    await window.keyboard.press('Escape');
  });

  await test.step('an area carries what lies in it', async () => {
    await window.locator('.hb-viewport').focus();
    await window.keyboard.press('0');
    const box = await plane(window);
    await window.getByRole('button', { name: 'Area', exact: true }).click();
    await window.mouse.move(box.x + 80, box.y + 20);
    await window.mouse.down();
    await window.mouse.move(box.x + box.width - 90, box.y + box.height - 20, { steps: 6 });
    await window.mouse.up();
    await expect(window.getByRole('textbox', { name: 'Name of this area' })).toBeFocused();
    await window.keyboard.type('What we heard');
    await window.keyboard.press('Enter');
    await expect(ben.locator('[data-type="area"]')).toContainText('What we heard');
    const before = await placeOf(ben, 'Nobody answers');
    const head = await window.locator('.hb-area-head').boundingBox();
    if (head === null) throw new Error('the area has no head');
    await window.mouse.move(head.x + head.width / 2, head.y + 12);
    await window.mouse.down();
    await window.mouse.move(head.x + head.width / 2 + 40, head.y + 32, { steps: 5 });
    await window.mouse.up();
    await expect.poll(() => placeOf(ben, 'Nobody answers')).not.toEqual(before);
  });

  await test.step('a stroke drawn on one page is on the others, and its undo takes it back', async () => {
    const box = await plane(window);
    await window.locator('.hb-viewport').focus();
    await window.keyboard.press('p');
    await expect(window.getByTestId('ink-capture')).toBeVisible();
    await window.mouse.move(box.x + 160, box.y + 70);
    await window.mouse.down();
    await window.mouse.move(box.x + 300, box.y + 100, { steps: 12 });
    await window.mouse.up();
    await expect(window.locator('[data-type="ink"]')).toHaveCount(1);
    // What lies outside her view is not drawn there.
    await anna.getByRole('button', { name: 'Show all cards' }).click();
    await expect(anna.locator('[data-type="ink"]')).toHaveCount(1);
    await window.keyboard.press('Escape');
    await window.locator('.hb-viewport').focus();
    await window.keyboard.press('Control+z');
    await expect(anna.locator('[data-type="ink"]')).toHaveCount(0);
  });

  await test.step('several pasted lines become several cards', async () => {
    await window.locator('.hb-viewport').focus();
    await window.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '- first\n- second\n- third');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect(anna.getByTestId('card')).toHaveCount(5);
    await window.keyboard.press('Delete');
    await expect(anna.getByTestId('card')).toHaveCount(2);
  });

  await test.step('dots given while away count, and nobody sees them before they are revealed', async () => {
    await window.getByTestId('vote-open').click();
    await window.getByTestId('vote-start').click();
    await expect(anna.getByTestId('vote-left')).toContainText('3');
    await anna.context().setOffline(true);
    await card(anna, 'Nobody answers').getByTestId('vote-more').click();
    await expect(anna.getByTestId('vote-left')).toContainText('2');
    await expect(window.getByTestId('vote-count')).toHaveCount(0);
    await anna.context().setOffline(false);
    await expect(window.getByTestId('voting')).toContainText('1 of 2');
    await window.getByTestId('vote-reveal').click();
    for (const page of [window, anna, ben]) {
      const count = card(page, 'Nobody answers').getByTestId('vote-count');
      await expect(count).toHaveAttribute('data-count', '1');
    }
  });

  await test.step('nothing stands in the way of anybody', async () => {
    for (const page of [window, anna]) await accessible(page, '[data-testid="board"]');
  });

  await test.step('where the board is read only, nothing is offered', async () => {
    await window.getByTestId('board-may').click();
    await window.getByTestId('board-may-read').click();
    await expect(anna.getByTestId('composer-text')).toHaveCount(0);
    await expect(window.getByTestId('composer-text')).toBeVisible();
  });
  await saved(window);
});

/** Where a card lies on the plane, as CSS. */
function placeOf(page: Page, text: string): Promise<string> {
  return card(page, text).evaluate((element) => element.style.transform);
}

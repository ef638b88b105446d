import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, saved, showBoard, startSession } from './steps';

/** A row by its words; words of others that it names do not count. */
function row(page: Page, words: string): Locator {
  return page.getByTestId('card').filter({ has: page.locator('.ho-words', { hasText: words }) });
}

/** The row's line of the list: how deep it stands. */
function depth(page: Page, words: string): Promise<string | null> {
  return page
    .locator('.ho-row')
    .filter({ has: row(page, words) })
    .getAttribute('data-depth');
}

/** What stands in the outline, in its order: headings and the words of cards. */
function order(page: Page): Promise<readonly string[]> {
  return page
    .locator('.ho-part h3, .ho-words')
    .evaluateAll((all) =>
      all
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((element) => element.firstChild?.textContent ?? ''),
    );
}

/** Writes a card by thumb. */
async function write(page: Page, words: string): Promise<void> {
  await page.getByTestId('composer-text').fill(words);
  await page.getByTestId('composer-add').tap();
}

/** Opens what can be done with a row, and does one thing of it. */
async function deed(page: Page, words: string, what: string): Promise<void> {
  await row(page, words).getByTestId('row-more').tap();
  await page.getByTestId(`deed-${what}`).tap();
}

async function accessible(page: Page, part: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .include(part)
      // Electron opens no second page to gather results in.
      .setLegacyMode(true)
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('[E11] [B118] a session is held with the outline alone, by thumb, and no phone fetches the canvas', async ({
  launch,
  phone,
}) => {
  test.setTimeout(120_000);
  const { window } = await launch();
  const link = await startSession(window, 'Late deliveries');
  const [anna, ben] = [await phone(), await phone()];
  const fetched: string[] = [];
  for (const page of [anna, ben]) page.on('request', (request) => fetched.push(request.url()));
  await join(anna, link, 'Anna', 'Employees');
  await join(ben, link, 'Ben', 'Customers');
  await showBoard(window);
  for (const page of [anna, ben]) {
    await page.getByTestId('tab-board').tap();
    await expect(page.getByTestId('outline')).toContainText('Nothing on the board yet');
  }

  await test.step('a card, and an answer that stands below it', async () => {
    await write(anna, 'We hear of delays too late');
    await row(ben, 'We hear of delays').getByTestId('row-answer').tap();
    await expect(ben.getByTestId('composer-text')).toBeFocused();
    await expect(ben.getByTestId('target-bar')).toContainText('“We hear of delays too late”');
    await write(ben, 'Nobody answers the phone');
    await expect(ben.getByTestId('target-bar')).toHaveCount(0);
    await expect(row(anna, 'Nobody answers').getByTestId('told-link')).toHaveText(
      /answers: “We hear of delays too late”/u,
    );
    expect(await depth(anna, 'Nobody answers')).toBe('2');
    await expect(window.getByTestId('link')).toHaveAttribute('data-meaning', 'answers');
  });

  await test.step('a link to a card that is found by a word of it, and taken away again', async () => {
    await write(anna, 'Ring back **within a day**');
    await deed(anna, 'Ring back', 'link');
    await anna.getByTestId('meaning-supports').tap();
    await anna.getByTestId('link-search').fill('nobody');
    await expect(anna.getByTestId('link-card')).toHaveCount(1);
    await anna.getByTestId('link-card').tap();
    const told = row(ben, 'Ring back').getByTestId('told-link');
    await expect(told).toHaveText(/supports: “Nobody answers the phone”/u);
    expect(await depth(ben, 'Ring back')).toBe('3');
    await deed(ben, 'Ring back', 'unlink');
    await ben.getByRole('button', { name: 'Close' }).tap();
    await expect(row(anna, 'Ring back').getByTestId('told-link')).toHaveCount(0);
  });

  await test.step('words, kind and name are changed', async () => {
    await deed(anna, 'Ring back', 'edit');
    const field = anna.getByRole('textbox', { name: 'Text of this' });
    await expect(field).toBeFocused();
    await field.fill('Ring back within two hours');
    await anna.getByTestId('row-done').tap();
    await expect(row(ben, 'within two hours')).toBeVisible();
    await row(anna, 'Ring back').getByTestId('row-more').tap();
    await anna.getByTestId('entry-sheet').getByRole('button', { name: 'Commitment' }).tap();
    await anna.getByTestId('deed-nameless').tap();
    await anna.getByRole('button', { name: 'Close' }).tap();
    await expect(row(ben, 'Ring back')).toHaveAttribute('data-kind', 'commitment');
    await expect(row(ben, 'Ring back')).toContainText('Name not shown');
    await expect(row(window, 'Ring back')).toHaveCount(0);
    await expect(card(window, 'Ring back')).toContainText('Anna');
  });

  await test.step('a reaction', async () => {
    await row(ben, 'We hear').getByTestId('row-more').tap();
    await ben.getByTestId('react-agree').tap();
    await ben.getByRole('button', { name: 'Close' }).tap();
    await expect(row(anna, 'We hear').getByRole('button', { name: 'Agree: 1' })).toBeVisible();
  });

  await test.step('an area, a card moved into it, and one written there', async () => {
    await anna.getByTestId('outline-new-area').tap();
    await anna.getByTestId('area-name').fill('What we promise');
    await anna.getByTestId('area-save').tap();
    await expect(ben.getByTestId('outline-part').first()).toContainText('What we promise');
    await deed(anna, 'Ring back', 'move');
    await anna.getByTestId('move-area').tap();
    await ben.getByTestId('area-add').tap();
    await write(ben, 'One number for everybody');
    for (const page of [anna, ben]) {
      await expect
        .poll(() => order(page))
        .toEqual([
          'What we promise',
          'Ring back within two hours',
          'One number for everybody',
          'Outside of all areas',
          'We hear of delays too late',
          'Nobody answers the phone',
        ]);
    }
    await ben.getByTestId('target-off').tap();
    await deed(ben, 'One number', 'move');
    await ben.getByTestId('move-out').tap();
    await expect
      .poll(async () => (await order(anna)).indexOf('One number for everybody'))
      .not.toBe(2);
  });

  await test.step('a dot vote', async () => {
    await window.getByTestId('vote-open').click();
    await window.getByTestId('vote-start').click();
    await row(anna, 'Ring back').getByTestId('vote-more').tap();
    await row(anna, 'Ring back').getByTestId('vote-more').tap();
    await row(anna, 'Ring back').getByTestId('vote-less').tap();
    await expect(anna.getByTestId('vote-left')).toContainText('2');
    await expect(window.getByTestId('voting')).toContainText('1 of 2');
    await window.getByTestId('vote-reveal').click();
    await expect(row(ben, 'Ring back').getByTestId('vote-count')).toHaveAttribute(
      'data-count',
      '1',
    );
  });

  await test.step('a card deleted, and brought back', async () => {
    await deed(anna, 'We hear', 'delete');
    await expect(row(ben, 'We hear')).toHaveCount(0);
    expect(await depth(ben, 'Nobody answers')).toBe('2');
    await anna.getByRole('button', { name: 'Undo' }).last().tap();
    await expect(row(ben, 'We hear')).toBeVisible();
    await expect(row(ben, 'Nobody answers').getByTestId('told-link')).toBeVisible();
  });

  await test.step('the other ways to put it together', async () => {
    await ben.getByTestId('outline-grouping').selectOption('speaker');
    await expect(ben.getByTestId('outline-part')).toHaveText([/Anna/u, /Ben/u, /Name not shown/u]);
    await ben.getByTestId('outline-grouping').selectOption('kind');
    await expect(ben.getByTestId('outline-part').last()).toContainText('Commitment');
    await ben.getByTestId('outline-grouping').selectOption('areas');
  });

  await test.step('nothing stands in the way of anybody', async () => {
    await accessible(anna, '[data-testid="outline"]');
    await row(ben, 'We hear').getByTestId('row-more').tap();
    await accessible(ben, 'dialog[open]');
    await ben.getByRole('button', { name: 'Close' }).tap();
  });

  await test.step('where the board is read only, nothing is offered but to read', async () => {
    await window.getByTestId('board-may').click();
    await window.getByTestId('board-may-read').click();
    await expect(anna.getByTestId('composer-text')).toHaveCount(0);
    await expect(anna.getByTestId('row-answer')).toHaveCount(0);
    await row(anna, 'We hear').getByTestId('row-more').tap();
    await expect(anna.getByTestId('entry-sheet').getByRole('button')).toHaveCount(0);
    await anna.getByRole('button', { name: 'Close' }).tap();
  });

  expect(fetched.filter((url) => url.includes('canvas'))).toEqual([]);

  await test.step('called to the canvas, a person goes there when they want to, and it is fetched then', async () => {
    await window.getByRole('button', { name: /Bring everyone here/u }).click();
    await expect(ben.getByTestId('outline-follow')).toContainText('on the canvas');
    await expect(ben.getByTestId('outline')).toBeVisible();
    await ben.getByTestId('follow-to-canvas').tap();
    await expect(ben.getByTestId('board')).toBeVisible();
    expect(fetched.filter((url) => url.includes('canvas')).length).toBeGreaterThan(0);
    await ben.getByText('Outline', { exact: true }).tap();
    await expect(ben.getByTestId('outline')).toBeVisible();
  });
  await saved(anna);
});

test('[E11] the console’s outline is worked by keys alone', async ({ launch, phone }) => {
  const { window } = await launch();
  const link = await startSession(window, 'By keys');
  const anna = await phone();
  await join(anna, link, 'Anna', 'Employees');
  await showBoard(window);
  const keys = window.keyboard;
  const reach = async (control: Locator, way: 'Tab' | 'Shift+Tab' = 'Tab') => {
    for (let stop = 0; stop < 60; stop += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await keys.press(way);
    }
    await expect(control).toBeFocused();
  };

  await reach(window.getByTestId('look-outline'));
  await keys.press('Enter');
  await expect(window.getByTestId('outline')).toBeVisible();
  await reach(window.getByTestId('composer-text'));
  for (const words of ['First', 'Second', 'Third']) {
    await keys.type(words);
    await keys.press('Enter');
  }
  await expect(window.getByTestId('card')).toHaveCount(3);
  await keys.press('Escape');

  await keys.press('Home');
  const [first, second] = [window.getByTestId('card').nth(0), window.getByTestId('card').nth(1)];
  await expect(first).toBeFocused();
  await keys.press('ArrowDown');
  await expect(second).toBeFocused();
  await keys.press('Enter');
  await keys.press('End');
  await keys.type(' thought');
  await keys.press('Escape');
  await expect(second).toBeFocused();
  await expect(second).toContainText('thought');

  await keys.press('r');
  await expect(window.getByTestId('composer-text')).toBeFocused();
  await keys.type('An answer to it');
  await keys.press('Enter');
  await expect(row(window, 'An answer').getByTestId('told-link')).toContainText('thought');
  await keys.press('Escape');

  await keys.press('End');
  await keys.press('.');
  await reach(window.getByTestId('react-love'));
  await keys.press('Enter');
  await keys.press('Escape');
  await expect(window.getByRole('button', { name: 'Love it: 1' })).toBeVisible();
  await expect(window.getByTestId('card').last()).toBeFocused();

  await keys.press('Delete');
  await expect(window.getByTestId('card')).toHaveCount(3);
  await keys.press('Control+z');
  await expect(window.getByTestId('card')).toHaveCount(4);
  await accessible(window, '[data-testid="outline"]');
});

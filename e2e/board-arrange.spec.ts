import { readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './hearth';
import { card, join, saved, showBoard, showCanvas, startSession, writeCard } from './steps';

/** Where each card lies on the board of a page, by its id. */
function places(page: Page): Promise<Record<string, string>> {
  return page
    .getByTestId('card')
    .evaluateAll((cards) =>
      Object.fromEntries(
        cards.map((each) => [
          each.getAttribute('data-entry-id') ?? '',
          each instanceof HTMLElement ? each.style.transform : '',
        ]),
      ),
    );
}

/** Proposes an order of the cards by the menu. */
async function arrange(page: Page, way: string): Promise<void> {
  await page.getByTestId('arrange-menu').click();
  await page.getByRole('button', { name: way, exact: true }).click();
}

test('[E13] an order is proposed to one page, kept for all and taken back; a card leads to its turn; the board is taken along as picture', async ({
  launch,
  phone,
  dataFolder,
}) => {
  const { app, window } = await launch();
  const link = await startSession(window, 'Late deliveries');
  const anna = await phone();
  await join(anna, link, 'Anna', 'Employees');
  await showBoard(window);
  await anna.getByTestId('tab-board').click();
  await showCanvas(anna);
  for (const text of ['We hear of delays too late', 'Nobody answers the phone']) {
    await writeCard(anna, text);
  }
  await window.getByTestId('composer-text').fill('One number for all');
  await window.locator('.hb-composer').getByRole('button', { name: 'Question' }).click();
  await window.getByTestId('composer-add').click();
  for (const page of [window, anna]) {
    await expect(page.getByTestId('card')).toHaveCount(3);
    await saved(page);
  }
  const before = await places(anna);

  await test.step('[B68] nobody else sees a proposal before it is kept', async () => {
    await arrange(window, 'By kind');
    await expect(window.getByTestId('arrange-bar')).toContainText('3 cards, only you see it');
    await expect.poll(() => places(window)).not.toEqual(before);
    await writeCard(anna, 'The board says so too late');
    await expect(window.getByTestId('arrange-bar')).toContainText('4 cards, only you see it');
    const { [(await newest(anna, before)) ?? '']: _, ...others } = await places(anna);
    expect(others).toEqual(before);
  });

  await test.step('[B68] kept, it is the same for all, and one undo takes it back', async () => {
    const all = await places(anna);
    await window.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(window.getByTestId('arrange-bar')).toHaveCount(0);
    await expect(window.locator('.hb-viewport')).toBeFocused();
    const kept = await places(window);
    await expect.poll(() => places(anna)).toEqual(kept);
    await window.keyboard.press('Control+z');
    await expect.poll(() => places(anna)).toEqual(all);
    await expect.poll(() => places(window)).toEqual(all);
  });

  await test.step('[B128] by keys: by group, and Escape puts everything back', async () => {
    const all = await places(window);
    await window.keyboard.press('i');
    await expect(window.getByRole('button', { name: 'By kind' })).toBeFocused();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await expect(window.getByTestId('arrange-headings')).toContainText('Employees');
    await expect.poll(() => places(window)).not.toEqual(all);
    await window.keyboard.press('Escape');
    await expect(window.getByTestId('arrange-bar')).toHaveCount(0);
    await expect.poll(() => places(window)).toEqual(all);
  });

  await test.step('[B128] where names are hidden, nothing is arranged by who wrote it', async () => {
    await window.getByTestId('board-names').click();
    await window.getByTestId('board-names-hidden').click();
    await window.getByTestId('arrange-menu').click();
    await expect(window.getByRole('button', { name: 'By time' })).toBeVisible();
    await expect(window.getByRole('button', { name: 'By person' })).toHaveCount(0);
    await window.keyboard.press('Escape');
    await window.getByTestId('board-names').click();
    await window.getByTestId('board-names-shown').click();
  });

  await test.step('[B128] a phone arranges where it may, and only then', async () => {
    await arrange(anna, 'By person');
    await anna.getByRole('button', { name: 'Keep', exact: true }).click();
    const kept = await places(anna);
    await expect.poll(() => places(window)).toEqual(kept);
    await window.getByTestId('board-may').click();
    await window.getByTestId('board-may-read').click();
    await anna.getByTestId('arrange-menu').click();
    await expect(anna.getByTestId('save-picture')).toBeVisible();
    await expect(anna.getByRole('button', { name: 'By kind' })).toHaveCount(0);
    await anna.keyboard.press('Escape');
    await window.getByTestId('board-may').click();
    await window.getByTestId('board-may-all').click();
  });

  await test.step('[K14] a card leads to the turn it came from, and back', async () => {
    await window.getByTestId('view-circle').click();
    await window.locator('[data-label="Anna"] [data-testid="give-floor"]').click();
    await expect(window.getByTestId('turn-bar')).toHaveCount(1);
    await showBoard(window);
    await writeCard(window, 'Said in this turn');
    const said = card(window, 'Said in this turn');
    await said.getByRole('button', { name: 'Turn 1' }).click();
    await expect(window.locator('[data-testid="turn-bar"][data-marked]')).toHaveCount(1);
    await expect(window.getByTestId('marked-turn')).toContainText('Turn 1: Anna');
    await window.getByTestId('view-circle').click();
    await window.getByTestId('turn-bar').focus();
    await window.keyboard.press('Enter');
    await window.getByTestId('cards-of-turn').click();
    await expect(said).toHaveAttribute('data-selected', 'true');
    await expect(window.locator('[data-testid="card"][data-selected]')).toHaveCount(1);
  });

  await test.step('[B130] what is copied is on the clipboard as words and as picture', async () => {
    await window.locator('.hb-viewport').focus();
    await window.keyboard.press('Control+a');
    await window.keyboard.press('Control+c');
    const copied = () =>
      app.evaluate(async ({ clipboard }) => ({
        text: await clipboard.readText(),
        hasPicture: await clipboard.has('image/png'),
      }));
    // The picture is there a moment after the words.
    await expect.poll(async () => (await copied()).hasPicture).toBe(true);
    expect((await copied()).text).toContain('Nobody answers the phone');
    await window.locator('.hb-viewport').focus();
    await window.keyboard.press('Control+v');
    await expect(anna.getByTestId('card')).toHaveCount(10);
    await expect(window.locator('[data-type="image"]')).toHaveCount(0);
    await window.keyboard.press('Delete');
    await expect(anna.getByTestId('card')).toHaveCount(5);
  });

  await test.step('[B131] a saved picture shows what the board does', async () => {
    const path = joinPath(dataFolder, 'saved.png');
    await app.evaluate(
      ({ session }, to) =>
        session.defaultSession.once('will-download', (_event, item) => item.setSavePath(to)),
      path,
    );
    await window.getByTestId('arrange-menu').click();
    await window.getByTestId('save-picture').click();
    await expect
      .poll(() =>
        readFile(path).then(
          (bytes) => bytes.includes('IEND'),
          () => false,
        ),
      )
      .toBe(true);
    const seen = await pixels(window, (await readFile(path)).toString('base64'));
    expect(Math.max(seen.width, seen.height)).toBeLessThanOrEqual(8000);
    // The paper in the corner, and the soft grounds of both kinds of card somewhere.
    expect(seen.corner).toBe('250,246,239');
    expect(seen.colours).toEqual(expect.arrayContaining(['236,230,248', '249,227,240']));
    const [download] = await Promise.all([
      anna.waitForEvent('download'),
      anna
        .getByTestId('arrange-menu')
        .click()
        .then(() => anna.getByTestId('save-picture').click()),
    ]);
    expect(download.suggestedFilename()).toBe('hearth-board.png');
  });
  await saved(window);
});

/** The card that was not there before. */
async function newest(page: Page, before: Record<string, string>): Promise<string | undefined> {
  return Object.keys(await places(page)).find((id) => !(id in before));
}

/** Decodes a picture in a page: its size in dots, the colour of its corner, and all colours in it. */
function pixels(page: Page, base64: string) {
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const to = new OffscreenCanvas(width, height).getContext('2d');
    if (to === null) throw new Error('no canvas');
    to.drawImage(image, 0, 0);
    const { data } = to.getImageData(0, 0, width, height);
    const at = (place: number) => `${data[place]},${data[place + 1]},${data[place + 2]}`;
    const colours = new Set<string>();
    for (let place = 0; place < data.length; place += 4) colours.add(at(place));
    return { width, height, corner: at(0), colours: [...colours] };
  }, base64);
}

import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { writeRecorded } from '../src/main/demo/recorded.testkit';
import { expect, test } from './hearth';
import { pdfParts } from './pdf-parts';
import { pdfText } from './pdf-text';

test('[E36] [K72] [K73] [X23] [X28] what only a window can draw is whole: a tagged PDF, a picture, a Word document', async ({
  launch,
  dataFolder,
}) => {
  const recorded = await writeRecorded(dataFolder);
  const folder = join(dataFolder, 'notes');
  await mkdir(folder);
  const { app, window } = await launch();
  await saveInto(app, folder);
  await window.getByTestId('open-session').first().click();
  await expect(window.getByTestId('wrap-up')).toBeVisible();
  await goesAbout(window);

  await exported(window, 'pdf', /\.pdf$/u);
  await exported(window, 'docx', /\.docx$/u);
  await window.getByTestId('more-formats').click();
  await exported(window, 'png', /\.png$/u);
  await window.getByTestId('copy-notes').click();
  await expect(window.getByText('is copied: paste it into a mail')).toBeVisible();

  const files = (await readdir(folder)).sort();
  expect(files.map((name) => name.split('.').at(-1))).toEqual(['docx', 'pdf', 'png']);
  const [docx = '', pdf = '', png = ''] = files.map((name) => join(folder, name));

  const text = (await pdfText(pdf)).replace(/\s+/gu, ' ');
  for (const part of [
    'What keeps our deliveries late?',
    'Publish a delivery window that holds',
    'Neighbours',
    'Between turns',
    'Which of these first?',
    'Page 1 of',
  ]) {
    expect(text).toContain(part);
  }
  for (const name of recorded.hidden) expect(text).not.toContain(name);
  const parts = await pdfParts(pdf);
  expect(parts.isTagged).toBe(true);
  expect(parts.outline).toEqual(expect.arrayContaining(['What was agreed', 'The board']));
  for (const tag of ['H1', 'H2', 'Table', 'Figure', 'L']) expect(parts.tags).toContain(tag);

  // Width and height stand at the beginning of a PNG: 1,950 board units and more, twice as fine.
  const picture = await readFile(png);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThan(3_000);
  expect((await readFile(docx)).subarray(0, 2).toString()).toBe('PK');
});

/** By the list at the side to a long list, all of which is shown by its button, or to whoever goes there by keys. */
async function goesAbout(window: Page): Promise<void> {
  const links = window.getByTestId('part-link');
  await links.first().focus();
  await window.keyboard.press('End');
  await expect(links.last()).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(links.last()).toHaveAttribute('aria-current', 'true');
  await expect(window.locator('#cards-heading')).toBeFocused();
  await expect(window.locator('#cards-heading')).toBeInViewport();
  const all = window.getByRole('button', { name: /^Show all \d+ cards$/u });
  const last = window.getByTestId('past-card').last();
  await expect(last).not.toBeInViewport();
  await last.evaluate((card) => card.focus());
  await expect(last).toBeInViewport();
  await expect(all).toHaveCount(0);
  const notes = window.getByTestId('part-said').getByTestId('fold');
  for (const expanded of ['true', 'false']) {
    await notes.click();
    await expect(notes).toHaveAttribute('aria-expanded', expanded);
  }
}

async function exported(window: Page, format: string, ending: RegExp): Promise<void> {
  await window.getByTestId(`export-${format}`).click();
  await expect(window.getByTestId('export-result')).toHaveText(ending);
}

async function saveInto(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog, shell }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    shell.openPath = () => Promise.resolve('');
  }, folder);
}

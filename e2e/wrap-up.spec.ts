import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { faultsOf } from './faults';
import { expect, test } from './hearth';
import { startSession } from './steps';

test('[E38] [X81] [X106] [K70] a commitment and an answer of the last round, a part switched off, moved and written anew: the notes say just that', async ({
  launch,
  dataFolder,
}) => {
  const folder = join(dataFolder, 'notes');
  await mkdir(folder);
  const { app, window } = await launch();
  await app.evaluate(({ dialog, shell }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    shell.openPath = () => Promise.resolve('');
  }, folder);
  await startSession(window, 'Late deliveries');
  await window.getByTestId('add-person-name').fill('Anna Berg');
  await window.getByTestId('add-person').click();
  await expect(window.getByTestId('person-row')).toHaveCount(1);
  for (const words of ['Who tells the customer?', 'Who pays for it?']) {
    await window.getByTestId('moment-question').click();
    await window.getByTestId('moment-words').fill(words);
    await window.getByTestId('moment-keep').click();
  }
  await window.getByTestId('moments-list').click();
  const inList = window.getByRole('button', { name: 'Answered: Who tells the customer?' });
  for (const pressed of ['true', 'false', 'true']) {
    await inList.click();
    await expect(inList).toHaveAttribute('aria-pressed', pressed);
  }
  await window.keyboard.press('Escape');
  await window.getByTestId('close-session').click();
  // What was answered before is not asked again; what is answered here can be taken back here.
  const open = window.getByTestId('open-before-end').getByRole('listitem');
  await expect(open).toHaveText([/Who pays for it\?/u]);
  const answer = open.getByTestId('answered');
  for (const pressed of ['true', 'false']) {
    await answer.click();
    await expect(answer).toHaveAttribute('aria-pressed', pressed);
  }
  await window.getByTestId('commit-what').fill('Publish the delivery window');
  await window.getByTestId('commit-who').fill('anna berg');
  await window.getByTestId('commit-by').fill('2031-03-14');
  await window.getByTestId('commit-by').press('Enter');
  await expect(window.getByTestId('commitment-row')).toContainText('Anna Berg · by 14 March 2031');
  await window.getByTestId('confirm').click();

  await expect(window.getByTestId('wrap-up')).toBeVisible();
  await window.getByTestId('commitment-state').selectOption('kept');
  await expect(window.getByTestId('part-commitments')).toContainText('kept');
  await window.getByTestId('part-heard').getByTestId('part-shown').uncheck();
  await expect(window.getByTestId('part-heard').getByTestId('part-edit')).toBeDisabled();
  await window.getByTestId('part-present').getByTestId('part-edit').click();
  await expect(window.getByTestId('part-text')).toHaveValue(/Anna Berg/u);
  await window.getByTestId('part-text').fill('Anna Berg, and whoever she told.');
  await window.getByTestId('part-text').press('Control+Enter');
  const present = window.getByTestId('part-present');
  await expect(present).toContainText('Anna Berg, and whoever she told.');
  await expect(present.getByTestId('part-edit')).toBeFocused();
  const up = present.getByTestId('part-up');
  await up.focus();
  for (const place of [3, 2, 1, 0]) {
    await window.keyboard.press('Enter');
    await expect(part(window, place)).toHaveAttribute('data-part', 'present');
    await expect(up).toBeFocused();
  }
  // Dragged down and let go of by Escape, then dragged below the next one, and back.
  await drag(window, 'present', ['Escape']);
  await expect(part(window, 0)).toHaveAttribute('data-part', 'present');
  await drag(window, 'present');
  await expect(part(window, 1)).toHaveAttribute('data-part', 'present');
  await drag(window, String(await part(window, 0).getAttribute('data-part')));
  await expect(part(window, 0)).toHaveAttribute('data-part', 'present');
  await window.getByTestId('notes-names').selectOption('shortened');
  await expect(present).toContainText('Anna B., and whoever she told.');

  await window.getByTestId('export-markdown').click();
  await expect(window.getByTestId('export-result')).toContainText('.md');
  const [file = ''] = await readdir(folder);
  const text = await readFile(join(folder, file), 'utf8');
  const headings = [...text.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
  expect(headings[0]).toBe('Who was there');
  expect(headings).not.toContain('Who was heard, and for how long');
  expect(headings).toHaveLength(9);
  expect(text).toContain('> Anna B., and whoever she told.');
  expect(text).toMatch(/Publish the delivery window \| Anna B\. \| 14 March 2031 \|.*kept/u);
  expect(text).not.toContain('Berg');
  expect(text).toContain('- Question: Who pays for it? (between turns)');
  expect(text).toMatch(/answered in the session:\n\n- Who tells the customer\? /u);

  await window.getByTestId('notes-names').selectOption('groups');
  await window.getByTestId('agreement').fill('Anna publishes it.');
  const line = window.getByTestId('names-line');
  await expect(line.first()).toHaveText(/This names Anna, who is called by their group/u);
  await window.getByTestId('agreement').blur();
  await expect(window.getByTestId('part-agreed').getByTestId('names-line')).toBeVisible();
  await window.getByTestId('names-notice').getByRole('button').click();
  await expect(window.getByTestId('part-agreed')).toBeFocused();
  await window.getByTestId('part-agreed').getByTestId('part-edit').click();
  expect(await faultsOf(window)).toEqual([]);
});

function part(window: Page, place: number): Locator {
  return window.getByTestId('notes-panel').locator('[data-part]').nth(place);
}

/** Drags a part of the notes below the next one; keys are pressed before it is let go. */
async function drag(window: Page, name: string, keys: readonly string[] = []): Promise<void> {
  const held = window.getByTestId(`part-${name}`);
  const grip = held.getByTestId('part-grip');
  await grip.hover();
  await window.mouse.down();
  await expect(held).toHaveAttribute('data-dragged');
  const at = await grip.boundingBox();
  const row = await held.boundingBox();
  if (at === null || row === null) throw new Error('nothing is held');
  await window.mouse.move(at.x + 5, at.y + at.height / 2 + row.height);
  for (const key of keys) await window.keyboard.press(key);
  await window.mouse.up();
  await expect(held).not.toHaveAttribute('data-dragged');
}

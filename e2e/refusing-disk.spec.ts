import { spawn } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './hearth';
import { sessionOnDisk } from './session-on-disk';
import { join, personRow, startSession } from './steps';

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));

test('[D25] [D26] a session whose folder is taken away goes on, says so for as long as it is, and is written anew', async ({
  launch,
  phone,
  dataFolder,
}) => {
  const { window } = await launch();
  const link = await startSession(window, 'Late deliveries', 'What would you change first?');
  const anna = await phone();
  await join(anna, link, 'Anna', 'Employees');
  const sessions = joinPath(dataFolder, 'sessions');
  await rename(sessions, `${sessions}-away`);
  // Nothing can be made in its place.
  await writeFile(sessions, '');
  const told = window.getByRole('alert').filter({ hasText: 'Not saved' });
  await expect(told).toContainText('the conversation');
  await expect(told.getByRole('button')).toHaveCount(0);
  await personRow(window, 'Anna').getByTestId('give-floor').click();
  await expect(anna.getByTestId('release-floor')).toBeVisible();
  await window.reload();
  await expect(told).toBeVisible();
  await rm(sessions);
  await expect(told).toBeHidden();
  expect((await sessionOnDisk(dataFolder)).turns).toHaveLength(1);
});

test('[D29] a second copy of the app on the same folder ends by itself, and the first goes on', async ({
  launch,
  dataFolder,
}) => {
  const { app, window } = await launch();
  await startSession(window, 'Late deliveries', '');
  await app.evaluate(({ app: electron }) => {
    electron.once('second-instance', () => Object.assign(globalThis, { wasAsked: true }));
  });
  const executable = process.env.HEARTH_ELECTRON ?? '';
  const args = ['--no-sandbox', '--disable-gpu', CHECKOUT, `--data-folder=${dataFolder}`];
  const second = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  second.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const code = await new Promise((done) => second.once('close', done));
  expect(code).toBe(0);
  expect(said).toContain('running already with this data folder');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'wasAsked'))).toBe(true);
  await expect(window.getByTestId('console')).toBeVisible();
  expect((await sessionOnDisk(dataFolder)).phase).toBe('open');
});

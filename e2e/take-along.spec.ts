import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './hearth';

const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));
const FIXTURE = join(CHECKOUT, 'src/main/session/fixtures/6-checksums');

/** Every dialog of the system is answered with this path. */
function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
}

/** Drops a file on the window as a hand would. */
async function drop(window: Page, bytes: Buffer): Promise<void> {
  const files = await window.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([content], 'session.hearth'));
    return transfer;
  }, bytes.toString('base64'));
  await window.getByRole('main').dispatchEvent('drop', { dataTransfer: files });
}

test('[E33] a session is saved as a file, backed up, deleted, and comes back by menu, by drop and by the system', async ({
  launch,
  dataFolder,
}) => {
  const text = await readFile(join(FIXTURE, 'expected.json'), 'utf8');
  const told: Record<string, { phase: string }> = JSON.parse(text);
  const id = Object.keys(told).find((one) => told[one]?.phase === 'closed') ?? '';
  await cp(join(FIXTURE, 'sessions', id), join(dataFolder, 'sessions', id), { recursive: true });
  const outside = await mkdtemp(join(tmpdir(), 'hearth-outside-'));
  const stick = await mkdtemp(join(tmpdir(), 'hearth-stick-'));
  const file = join(outside, 'Late trucks.hearth');
  const { app, window } = await launch();
  const rows = window.getByTestId('session-row');
  await answerDialogs(app, file);
  await rows.getByRole('button', { name: 'Save Late trucks as a file' }).click();
  await expect(window.getByRole('status').filter({ hasText: file })).toBeVisible();
  const saved = await readFile(file);

  await answerDialogs(app, stick);
  await window.getByTestId('kept-settings').click();
  await window.getByTestId('choose-backups').click();
  await expect(window.getByTestId('backup-state')).toContainText('closed session is copied here');
  expect((await readdir(stick)).filter((name) => name.endsWith('.hearth'))).toHaveLength(1);
  expect((await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations).toEqual(
    [],
  );

  await window.getByTestId('room-sessions').click();
  await expect(window.getByTestId('kept-backups')).toContainText('closed session is copied here');
  await window.getByTestId('delete-session').click();
  await window.getByTestId('confirm').click();
  await expect(rows).toHaveCount(0);
  expect((await readdir(stick)).filter((name) => name.endsWith('.hearth'))).toEqual([]);

  await answerDialogs(app, file);
  await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()?.items.find(({ label }) => label === 'File');
    menu?.submenu?.items[0]?.click();
  });
  await expect(rows).toHaveCount(1);
  await drop(window, saved);
  const notices = window.getByRole('status');
  await expect(notices.filter({ hasText: 'in the library already' })).toBeVisible();

  await rows.getByTestId('open-session').click();
  await window.getByTestId('agreement').fill('Another thing.');
  await window.getByTestId('back-to-library').click();
  const executable = process.env.HEARTH_ELECTRON ?? '';
  const args = ['--no-sandbox', '--disable-gpu', CHECKOUT, `--data-folder=${dataFolder}`, file];
  spawn(executable, args, { stdio: 'ignore' });
  await expect(window.getByRole('alertdialog')).toContainText('Keep both versions');
  await window.getByTestId('confirm').click();
  await expect(rows.filter({ hasText: 'Late trucks (imported)' })).toBeVisible();
  await expect(rows).toHaveCount(2);

  await drop(window, saved.subarray(0, -9));
  await expect(window.getByRole('alert').filter({ hasText: 'cannot be imported' })).toBeVisible();
  await drop(window, Buffer.from('{"name":"hearth"}'));
  const noExport = window.getByRole('alert').filter({ hasText: 'no session that was exported' });
  await expect(noExport).toBeVisible();
  await rm(outside, { recursive: true });
  await rm(stick, { recursive: true });
});

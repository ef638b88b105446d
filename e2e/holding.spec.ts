import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './hearth';
import { startSession } from './steps';

/** Whether anything keeps the system from suspending the app. Electron counts its blockers from 0. */
function isKeptAwake(app: ElectronApplication): Promise<boolean> {
  return app.evaluate(({ powerSaveBlocker }) =>
    Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
  );
}

test('[H51] the app is not suspended while a session is held, also after a cut, or notes are offered, and not longer', async ({
  launch,
}) => {
  const first = await launch();
  await expect(first.window.getByTestId('new-title')).toBeVisible();
  expect(await isKeptAwake(first.app)).toBe(false);
  await startSession(first.window, 'Awake');
  expect(await isKeptAwake(first.app)).toBe(true);
  await first.kill();

  const second = await launch();
  await expect(second.window.getByTestId('console')).toBeVisible();
  expect(await isKeptAwake(second.app)).toBe(true);
  await second.window.getByTestId('close-session').click();
  await second.window.getByTestId('confirm').click();
  await expect.poll(() => isKeptAwake(second.app)).toBe(false);
  await second.window.getByTestId('offer-notes').click();
  await expect.poll(() => isKeptAwake(second.app)).toBe(true);
  await second.window.getByTestId('back-to-library').click();
  await expect.poll(() => isKeptAwake(second.app)).toBe(false);
});

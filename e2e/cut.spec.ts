import { join as joinPath } from 'node:path';
import { lastBeat } from '../src/main/session/heartbeat';
import { expect, test } from './hearth';
import { sessionFolderOf, sessionOnDisk } from './session-on-disk';
import {
  card,
  join,
  joinLink,
  personRow,
  saved,
  showBoard,
  startSession,
  writeCard,
} from './steps';

test('[R1] after SIGKILL in the middle of a turn everything acknowledged is there, and the pages come back by themselves', async ({
  launch,
  phone,
  dataFolder,
}) => {
  const first = await launch();
  const link = await startSession(first.window, 'A cut');
  const [anna, ben] = [await phone(), await phone()];
  await join(anna, link, 'Anna', 'Employees');
  await join(ben, link, 'Ben', 'Vendors');
  await ben.getByTestId('raise-hand').click();
  await expect(ben.getByTestId('hand-place')).toBeVisible();
  await personRow(first.window, 'Anna').getByTestId('give-floor').click();
  await expect(anna.getByTestId('release-floor')).toBeVisible();
  await ben.getByTestId('tab-board').click();
  for (const text of ['First card', 'Second card', 'Third card']) await writeCard(ben, text);
  await saved(ben);
  const heartbeat = joinPath(await sessionFolderOf(dataFolder), 'heartbeat');
  const { lastAt } = await sessionOnDisk(dataFolder);
  await expect.poll(async () => (await lastBeat(heartbeat)) ?? 0).toBeGreaterThan(lastAt);
  await writeCard(ben, 'Written as the battery was pulled');
  await first.kill();
  // Where its clock stood last, by the heartbeat or by an event that came after it.
  const stood = Math.max(
    (await lastBeat(heartbeat)) ?? 0,
    (await sessionOnDisk(dataFolder)).lastAt,
  );

  await expect(ben.locator('[data-state="reconnecting"]')).toBeAttached();
  await writeCard(ben, 'Written while the laptop was away');
  const second = await launch();
  await expect(second.window.getByTestId('console')).toBeVisible();
  await second.window.keyboard.press('j');
  expect(await joinLink(second.window)).toBe(link);
  await second.window.keyboard.press('Escape');
  await expect(second.window.getByTestId('person-row')).toHaveCount(2);
  await expect(second.window.getByTestId('silence')).toBeVisible();
  await expect(second.window.getByTestId('queue-row')).toHaveCount(1);
  await showBoard(second.window);
  for (const text of ['First card', 'Second card', 'Third card']) {
    await expect(card(second.window, text)).toBeVisible();
  }
  const [turn] = (await sessionOnDisk(dataFolder)).turns;
  expect(turn?.end).toEqual({ at: stood, why: 'interrupted' });
  await expect(anna.locator('[data-state="joined"]')).toBeAttached();
  await expect(ben.locator('[data-state="joined"]')).toBeAttached();
  await expect(card(second.window, 'Written as the battery was pulled')).toBeVisible();
  await expect(card(second.window, 'Written while the laptop was away')).toBeVisible();
  await expect(anna.getByTestId('own-turns')).toContainText('1');
});

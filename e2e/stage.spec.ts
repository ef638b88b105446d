import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './hearth';
import { join, personRow, startSession } from './steps';

test('[E6] the stage shows what the facilitator chose, also after a reload, and can ask for nothing else', async ({
  launch,
  phone,
}) => {
  const { app, window } = await launch();
  const link = await startSession(window, 'Late deliveries', 'What would you change first?');
  const anna = await phone();
  await join(anna, link, 'Anna', 'Employees');
  const [stage] = await Promise.all([
    app.waitForEvent('window'),
    window.getByTestId('stage-open').click({ timeout: 5000 }),
  ]);
  await expect(stage.getByTestId('stage-question')).toHaveText('What would you change first?');
  await expect(stage.getByTestId('stage')).toHaveAttribute('data-floor', 'silence');
  await anna.getByTestId('raise-hand').click();
  await expect(stage.getByTestId('stage-queue-row')).toHaveText('Anna');
  await personRow(window, 'Anna').getByTestId('give-floor').click();
  await expect(stage.getByTestId('stage-speaker')).toHaveText('Anna');
  await expect(stage.getByTestId('stage-queue-row')).toHaveCount(0);
  await expect(stage.getByTestId('stage-group')).toHaveCount(0);

  const choose = async (id: string) => {
    await window.getByTestId('stage-menu').click();
    await window.getByTestId(id).click();
  };
  await choose('stage-switch-figures');
  await expect(stage.getByTestId('stage-group')).toHaveCount(4);
  await choose('stage-show-join');
  await expect(stage.getByTestId('stage-join')).toBeVisible();
  await expect(stage.getByTestId('stage-speaker')).toHaveCount(0);
  await stage.reload();
  await expect(stage.getByTestId('stage-join')).toBeVisible();
  await choose('stage-show-conversation');
  await expect(stage.getByTestId('stage-speaker')).toHaveText('Anna');
  await choose('stage-show-board');
  await expect(stage.getByTestId('board')).toBeVisible();
  await expect(stage.getByTestId('stage-speaker')).toHaveText('Anna speaks');
  await choose('stage-show-blank');
  await expect(stage.getByTestId('stage-speaker')).toHaveCount(0);

  expect(
    await stage.evaluate(() => ['require', 'process', 'hearth'].map((n) => n in globalThis)),
  ).toEqual([false, false, false]);
  expect(
    await stage.evaluate(() => Object.keys(Object(Reflect.get(globalThis, 'stage'))).sort()),
  ).toEqual(['current', 'onLook', 'onPicture']);
  expect(await askAs(app, 'preload', 'stage/index.html', 'hearth.listSessions()')).toMatchObject({
    refusal: { code: 'notAllowed' },
  });
  expect(await askAs(app, 'stage-preload', '', 'stage.current()')).toMatchObject({ ok: false });
  await stage.close();
  await expect(window.getByTestId('stage-open')).toHaveAttribute('aria-pressed', 'false');
  await expect(window.getByTestId('speaker')).toContainText('Anna');
});

/** What main answers to a page that got hold of the other page's preload. */
async function askAs(
  app: ElectronApplication,
  preload: string,
  page: string,
  question: string,
): Promise<unknown> {
  return app.evaluate(
    async ({ app, BrowserWindow }, given) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: `${app.getAppPath()}/out/preload/${given.preload}.cjs`,
          sandbox: true,
          contextIsolation: true,
        },
      });
      try {
        await window.loadURL(`hearth://app/${given.page}`);
        return await window.webContents.executeJavaScript(given.question);
      } finally {
        window.destroy();
      }
    },
    { preload, page, question },
  );
}

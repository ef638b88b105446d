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
  await choose('stage-show-blank');
  await expect(stage.getByTestId('stage-speaker')).toHaveCount(0);

  expect(
    await stage.evaluate(() => ['require', 'process', 'hearth'].map((n) => n in globalThis)),
  ).toEqual([false, false, false]);
  expect(
    await stage.evaluate(() => Object.keys(Object(Reflect.get(globalThis, 'stage'))).sort()),
  ).toEqual(['current', 'onLook', 'onPicture']);
  await stage.close();
  await expect(window.getByTestId('stage-open')).toHaveAttribute('aria-pressed', 'false');
  await expect(window.getByTestId('speaker')).toContainText('Anna');
});

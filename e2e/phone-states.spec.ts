import { expect, test } from './hearth';
import { card, join, personRow, startSession, writeCard } from './steps';

test('[H53] [H54] a phone says what has become of its connection, and of its seat', async ({
  launch,
  phone,
}) => {
  const first = await launch();
  const link = await startSession(first.window, 'In words');
  const [anna, ben] = [await phone(), await phone({ webRtc: false })];
  await join(anna, link, 'Anna', 'Employees');
  await join(ben, link, 'Ben', 'Vendors');
  await ben.getByTestId('tab-board').click();
  await expect(ben.getByTestId('composer-text')).toBeVisible();
  const said = (page: typeof anna) => page.getByTestId('away');

  await test.step('killed: a short cut at first, and then what to look at', async () => {
    await first.kill();
    await expect(said(anna)).toHaveText('Reconnecting… Your seat is kept.');
    await writeCard(ben, 'Written meanwhile');
    await expect(said(anna)).toContainText('Still no connection');
    await expect(said(anna)).toContainText('Your seat and what you write are kept.');
  });

  const second = await launch();
  await test.step('back: nothing is said any more, and nothing is lost', async () => {
    for (const page of [anna, ben]) await expect(said(page)).toHaveCount(0);
    await second.window.getByTestId('view-board').click();
    await expect(card(second.window, 'Written meanwhile')).toBeVisible();
  });

  await test.step('in no network: its own Wi-Fi is what helps', async () => {
    await anna.context().setOffline(true);
    await expect(said(anna)).toContainText('This device is in no network');
    await anna.context().setOffline(false);
    await expect(said(anna)).toHaveCount(0);
  });

  await test.step('removed by the facilitator: told so where it may join again', async () => {
    await second.window.getByTestId('view-list').click();
    await personRow(second.window, 'Ben').getByTestId('person-menu').click();
    await second.window.getByRole('menuitem', { name: 'Forget this person…' }).click();
    await second.window.getByTestId('confirm').click();
    await expect(ben.getByTestId('removed')).toBeVisible();
    await ben.getByTestId('join-name').fill('Ben');
    await ben.getByTestId('join-submit').click();
    await expect(ben.getByTestId('tab-floor')).toBeVisible();
  });

  await test.step('closed on the laptop: nothing but waiting is asked for', async () => {
    await second.app.evaluate(({ app }) => app.quit());
    for (const page of [anna, ben]) {
      await expect(said(page)).toContainText('The session has stopped for now');
      await expect(said(page).getByRole('button')).toHaveCount(0);
    }
  });
});

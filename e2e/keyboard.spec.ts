import { byKeyboard, countPointers } from './by-keyboard';
import { expect, test } from './hearth';
import { expectTenMinutes, tenMinutes } from './script';
import { sessionOnDisk } from './session-on-disk';

test('[K10] a whole session is led by keyboard alone', async ({ launch, dataFolder }) => {
  test.setTimeout(180_000);
  const { app, window } = await launch();
  await expect(window.getByTestId('new-title')).toBeVisible();
  const pointers = await countPointers(app, window);
  await tenMinutes({ app, window, hands: byKeyboard(window) });
  expect(await pointers(), 'nothing pointed at the page').toBe(0);
  expectTenMinutes(await sessionOnDisk(dataFolder));
});

import { byTouch } from './by-touch';
import { test } from './hearth';
import { expectTenMinutes, tenMinutes } from './script';
import { sessionOnDisk } from './session-on-disk';

test('[K11] a whole session is led by touch alone, and nothing is too small for a finger', async ({
  launch,
  dataFolder,
}) => {
  test.setTimeout(180_000);
  const { app, window } = await launch();
  await tenMinutes({ app, window, hands: await byTouch(window) });
  expectTenMinutes(await sessionOnDisk(dataFolder));
});

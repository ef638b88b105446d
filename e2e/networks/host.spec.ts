import { card, joinLink } from '../steps';
import { expect, floorOf, gather, linked, sameBoard, test, timed, writeCard } from './room-test';

const STOPPED_MS = 60_000;

test('[E19] a host that is stopped for a minute, and one that is killed, find everybody again', async ({
  network,
  launch,
  guest,
}) => {
  network.multicast(false);
  const first = await launch();
  const all = await gather(first.window, guest);
  const { anna, ben } = all;
  const link = await joinLinkOf(first.window);
  await writeCard(anna, 'before');
  await sameBoard(all, ['before']);
  for (const phone of [anna, ben]) await linked(phone, 2);

  await test.step('stopped for a minute', async () => {
    const group = -(first.app.process().pid ?? 0);
    process.kill(group, 'SIGSTOP');
    await writeCard(anna, 'to a host that is stopped');
    await timed('host stopped: from phone to phone', () =>
      expect(card(ben, 'to a host that is stopped')).toBeVisible(),
    );
    await new Promise((done) => setTimeout(done, STOPPED_MS));
    await writeCard(ben, 'after a minute');
    process.kill(group, 'SIGCONT');
    await timed('host stopped for 60 s', async () => {
      await sameBoard(all, ['before', 'to a host that is stopped', 'after a minute']);
      for (const phone of [anna, ben]) await linked(phone, 2);
    });
    await floorOf(all, 'Anna');
  });

  await test.step('killed and started again', async () => {
    await first.kill();
    await writeCard(ben, 'to a host that is gone');
    await timed('host killed: from phone to phone', () =>
      expect(card(anna, 'to a host that is gone')).toBeVisible(),
    );
    const second = await launch();
    await timed('host killed, from its start', async () => {
      await expect(second.window.getByTestId('console')).toBeVisible();
      expect(await joinLinkOf(second.window)).toBe(link);
      await second.window.getByTestId('view-board').click();
      const texts = ['before', 'to a host that is stopped', 'after a minute'];
      await sameBoard({ ...all, window: second.window }, [...texts, 'to a host that is gone']);
      for (const phone of [anna, ben]) await linked(phone, 2);
    });
    await floorOf(all, null);
  });
});

/** The link that the console shows behind the key for it. */
async function joinLinkOf(window: Parameters<typeof joinLink>[0]): Promise<string> {
  await window.keyboard.press('j');
  const link = await joinLink(window);
  await window.keyboard.press('Escape');
  return link;
}

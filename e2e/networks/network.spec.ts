import { card } from '../steps';
import { expect, floorOf, gather, linked, sameBoard, test, timed, writeCard } from './room-test';

const AWAY_MS = 20_000;

test('[E18] in a network that drops multicast, routes, drops UDP, breaks and renumbers the host everybody comes together again', async ({
  network,
  launch,
  guest,
}) => {
  network.multicast(false);
  const { window } = await launch();
  const all = await gather(window, guest);
  const { anna, ben } = all;
  const texts: string[] = [];
  const write = async (page: typeof anna, text: string) => {
    texts.push(text);
    await writeCard(page, text);
  };

  await test.step('multicast dropped: the phones are linked to each other all the same', async () => {
    await timed('multicast dropped, from joining', async () => {
      for (const phone of [anna, ben]) await linked(phone, 2);
      await write(anna, 'without multicast');
      await sameBoard(all, texts);
    });
    await floorOf(all, 'Anna');
  });

  await test.step('one phone moves to a network that is routed, without multicast', async () => {
    network.route('ben');
    await write(ben, 'behind a router');
    await timed('one participant routed, new address', async () => {
      await sameBoard(all, texts);
      for (const phone of [anna, ben]) await linked(phone, 2);
    });
    await floorOf(all, 'Anna');
  });

  await test.step('UDP dropped: everything goes by the host', async () => {
    network.route('anna');
    network.udp(false);
    await write(anna, 'without UDP');
    await timed('UDP dropped, one more new address', () => sameBoard(all, texts));
    await floorOf(all, 'Anna');
    for (const phone of [anna, ben]) await linked(phone, 0);
    network.udp(true);
    await timed('UDP let through again', async () => {
      for (const phone of [anna, ben]) await linked(phone, 2);
    });
  });

  await test.step('a cable is pulled for twenty seconds', async () => {
    network.cable('anna', false);
    await write(anna, 'with the cable pulled');
    await write(ben, 'while Anna was away');
    await away();
    network.cable('anna', true);
    await timed('link down for 20 s', async () => {
      await sameBoard(all, texts);
      for (const phone of [anna, ben]) await linked(phone, 2);
    });
    await floorOf(all, 'Anna');
  });

  await test.step('the host has another address for twenty seconds', async () => {
    network.moveHost(1, 9);
    await write(anna, 'where is the host');
    await timed('host’s address changed: from phone to phone', () =>
      expect(card(ben, 'where is the host')).toBeVisible(),
    );
    await away();
    network.moveHost(9, 1);
    await timed('host back at its address', async () => {
      await sameBoard(all, texts);
      for (const phone of [anna, ben]) await linked(phone, 2);
    });
    await floorOf(all, 'Anna');
  });
});

/** The time that a scenario is about, and not one in which something is hoped for. */
function away(): Promise<void> {
  return new Promise((done) => setTimeout(done, AWAY_MS));
}

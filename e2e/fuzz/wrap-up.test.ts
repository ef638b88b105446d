import { expect, it, vi } from 'vitest';
import { startHearth } from '../../src/main/app/hearth.testkit';
import { dataFolder, Page } from '../../src/main/app/live.testkit';
import { WrapUpPhone } from '../../src/main/host/wrap-up/wrap-up.testkit';
import { socketAddress } from '../../src/shared/protocol/paths';
import { type Random, seeded } from '../crash/random';
import { mutateBytes, mutateJson, pick } from './mutate';
import { fuzzSocket } from './socket-fuzz';

const IS_LONG = process.env.HEARTH_LONG !== undefined;
const INPUTS = Number(process.env.HEARTH_COUNT ?? (IS_LONG ? 60_000 : 600));
const SEED = Number(process.env.HEARTH_SEED ?? (IS_LONG ? Date.now() % 1_000_000 : 3));
const MIB = 1024 * 1024;
const MOST_HEAP = 400 * MIB;

vi.setConfig({ testTimeout: 3_600_000 });

it('[R7] whatever a page says in the wrap-up, only who has a seat is given the notes, and others are', async () => {
  const [folder, remove] = await dataFolder();
  const hearth = await startHearth(folder);
  const running = await hearth.startSession({ title: 'Deliveries', question: '', groups: [] });
  const link = running.join.link.replace(/\/\/[^:/]+:/u, '//127.0.0.1:');
  const anna = await Page.join(link, 'Anna');
  const mallory = await Page.join(link, 'Mallory');
  const id = await hearth.closeSession();
  await hearth.wrapUp.offer(id, true);
  const before = JSON.stringify((await hearth.read(id)).session);

  const random = seeded(SEED);
  const words = asked(mallory.welcome.seat);
  const samples = words.map((one) => Buffer.from(JSON.stringify(one)));
  await fuzzSocket(
    random,
    {
      url: async () => socketAddress(link, 'control'),
      messagesPerSocket: 55,
      // Most of it from a page whose seat is known.
      first: () => (random() < 0.7 ? [JSON.stringify(words[0])] : []),
      next: () => (random() < 0.7 ? changed(random, words) : mutateBytes(random, samples)),
      isText: true,
    },
    INPUTS,
  );

  const { phone, offer } = await WrapUpPhone.wait(link, anna.welcome.seat);
  expect((await phone.fetch(offer.offer?.revision ?? 0)).html).toContain('Deliveries');
  const stranger = await WrapUpPhone.connect(link);
  expect(await stranger.ask(offer.offer?.revision ?? 0, 0)).toMatchObject({ code: 'closed' });
  expect(JSON.stringify((await hearth.read(id)).session)).toBe(before);
  expect(process.memoryUsage().heapUsed).toBeLessThan(MOST_HEAP);
  phone.close();
  stranger.close();
  await hearth.stop();
  await remove();
});

/** What a page says in the wrap-up, and what it said before. */
function asked(seat: string): readonly object[] {
  return [
    { type: 'wrapUp', seat },
    { type: 'hello', seat },
    { type: 'notes', request: 1, revision: 1, piece: 0 },
    { type: 'notes', request: 2, revision: 1, piece: 0 },
    { type: 'ping' },
    { type: 'raiseHand', request: 3, reply: false },
  ];
}

function changed(random: Random, words: readonly object[]): Buffer {
  const one = random() < 0.3 ? pick(random, words) : mutateJson(random, words);
  return Buffer.from(JSON.stringify(one) ?? '');
}

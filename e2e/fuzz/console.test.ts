import { expect, it, vi } from 'vitest';
import { dataFolder, type Held, hold, Page } from '../../src/main/app/live.testkit';
import { ConsolePage, cofacilitator } from '../../src/main/host/cofacilitators/console.testkit';
import { EventLog } from '../../src/main/session/event-log';
import { sessionFolder } from '../../src/main/session/session-folder';
import { COFACILITATOR_CALLS } from '../../src/shared/protocol/cofacilitator-table';
import { IPC_REQUESTS } from '../../src/shared/protocol/ipc';
import { consoleAddress } from '../../src/shared/protocol/paths';
import { foldAll } from '../../src/shared/session/fold';
import { type Random, seeded } from '../crash/random';
import { ASKED } from './asked';
import { below, mutateBytes, mutateJson, pick } from './mutate';
import { fuzzSocket } from './socket-fuzz';

const IS_LONG = process.env.HEARTH_LONG !== undefined;
const INPUTS = Number(process.env.HEARTH_COUNT ?? (IS_LONG ? 60_000 : 600));
const SEED = Number(process.env.HEARTH_SEED ?? (IS_LONG ? Date.now() % 1_000_000 : 3));
const MIB = 1024 * 1024;
const MOST_HEAP = 400 * MIB;
const CHANNELS = [...Object.keys(COFACILITATOR_CALLS), ...Object.keys(IPC_REQUESTS)];

vi.setConfig({ testTimeout: 3_600_000 });

it('[R7] whatever a co-facilitator’s page says, they do what is theirs, and others go on', async () => {
  const [folder, remove] = await dataFolder();
  const held = await hold(folder, true);
  const { page: before, welcome } = await Page.join(held.link, 'Hanna');
  before.close();
  for (const name of ['Ben', 'Cem']) {
    const join = { type: 'join', name, group: null, via: 'facilitator' } as const;
    await held.live.running.submit(join, { kind: 'facilitator' });
  }
  const link = await cofacilitator(held, 'Mallory');
  const random = seeded(SEED);
  const messages = requests(random);
  const fuzzed = {
    url: async () => consoleAddress(link, 'console'),
    messagesPerSocket: 95,
    first: () => [],
    next: () =>
      random() < 0.8 ? messages() : mutateBytes(random, [messages(), Buffer.from('{}')]),
    isText: true,
  };
  await fuzzSocket(random, fuzzed, INPUTS);

  const page = await ConsolePage.open(await cofacilitator(held, 'Ines'));
  expect(await page.ask('session:running')).toMatchObject({ type: 'done' });
  const phone = await Page.open(held.link, welcome.seat);
  expect(await phone.next('welcome')).toMatchObject({ person: welcome.person });
  expect(await phone.ask({ type: 'wish', inclusion: 'askMe', onlyInGroup: false })).toMatchObject({
    type: 'done',
  });
  nothingOfTheFacilitators(held);
  expect(process.memoryUsage().heapUsed).toBeLessThan(MOST_HEAP);
  const { session } = held.live.view();
  page.close();
  phone.close();
  await held.live.close();
  const { log, events } = await EventLog.open(sessionFolder(folder, 'testsession').events);
  await log.close();
  expect(foldAll(events)?.people).toEqual(session?.people);
  await remove();
});

/** What a console could ask for, on channels that are its own and on those that are not. */
function requests(random: Random): () => Buffer {
  let number = 0;
  return () => {
    number += 1;
    const what = random() < 0.2 ? pick(random, ASKED) : mutateJson(random, ASKED);
    const channel = random() < 0.6 ? 'session:command' : pick(random, CHANNELS);
    const ask = { type: 'ask', request: number, channel, what };
    const message = below(random, 8) === 0 ? mutateJson(random, [ask]) : ask;
    return Buffer.from(JSON.stringify(message) ?? '');
  };
}

/** [A5] What only the facilitator may do was not done. */
function nothingOfTheFacilitators(held: Held): void {
  const { session } = held.live.running;
  expect(session).toMatchObject({ phase: 'open', admission: 'open', agreement: '' });
  for (const person of session.people) {
    expect(person).toMatchObject({ forgotten: false, removedAt: null, quiet: false });
  }
  expect(session.notes.parts.filter(({ text }) => text !== null)).toEqual([]);
}

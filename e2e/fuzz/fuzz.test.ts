import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sampleSession } from '../../src/main/app/damage.testkit';
import { Page } from '../../src/main/app/live.testkit';
import { encodeOwn } from '../../src/shared/protocol/board-wire';
import { socketAddress } from '../../src/shared/protocol/paths';
import { Example } from '../../src/shared/session/examples.testkit';
import { buildHost } from '../crash/build-host';
import { HostProcess } from '../crash/host-process';
import { type Random, seeded } from '../crash/random';
import { ASKED } from './asked';
import { Honest } from './honest';
import { fuzzFrames, fuzzHttp } from './http-fuzz';
import { mutateBytes, mutateJson } from './mutate';
import { fuzzFiles, fuzzIpc } from './read-fuzz';
import { type Recorded, recordPages } from './record';
import { fuzzSocket } from './socket-fuzz';

const IS_LONG = process.env.HEARTH_LONG !== undefined;
/** Inputs to each boundary; a million and more together in the long form. */
const SHARE = IS_LONG ? 1 : 1 / 100;
const INPUTS = {
  http: 60_000,
  frames: 60_000,
  control: 160_000,
  signalling: 160_000,
  board: 160_000,
  presence: 160_000,
  files: 160_000,
  ipc: 160_000,
} as const;
const SEED = Number(process.env.HEARTH_SEED ?? (IS_LONG ? Date.now() % 1_000_000 : 3));
/** Not answered is not slow: on a busy machine a host may have to wait for its turn. */
const PATIENCE_MS = 60_000;
const MIB = 1024 * 1024;
/** A host that has read all of this has no more than so much in use, and has not taken more. */
const MOST_HEAP = 200 * MIB;
const MOST_RSS = 900 * MIB;

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

const count = (of: keyof typeof INPUTS): number => Math.ceil(INPUTS[of] * SHARE);

let folder: string;
let host: HostProcess;
let link: string;
let topic: string;
let recorded: Recorded;
let honest: Honest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-fuzz-'));
  const built = await buildHost();
  const places = { ...built, folder: join(folder, 'data'), journal: join(folder, 'journal') };
  host = new HostProcess(places, null, () => undefined);
  const begun = await host.ready;
  if (begun === null) throw new Error('the host did not start');
  link = begun.ready.link.replace(/\/\/[^/]+:/u, '//127.0.0.1:');
  topic = begun.ready.session.id;
  recorded = await recordPages(link, topic);
  honest = await Honest.join(link, PATIENCE_MS);
});

afterAll(async () => {
  honest.close();
  host.say({ type: 'stop' });
  await host.ended;
  await rm(folder, { recursive: true, force: true });
});

/** A seat of somebody hostile; now and then another one, as they can ask to be forgotten. */
async function hostileSeat(): Promise<string> {
  const { page, welcome } = await Page.join(link, 'Mallory');
  page.close();
  return welcome.seat;
}

/** Runs while somebody means well, and looks at the host afterwards. */
async function among(fuzz: (random: Random) => Promise<unknown>): Promise<void> {
  let isOver = false;
  honest.slowest = 0;
  const fuzzing = fuzz(seeded(SEED)).finally(() => {
    isOver = true;
  });
  await Promise.race([Promise.all([fuzzing, honest.takePart(() => isOver)]), died()]);
  await honest.once();
  const { heap, rss } = await host.memory();
  console.log(
    `seed ${SEED}: heap ${Math.round(heap / MIB)} MiB, rss ${Math.round(rss / MIB)} MiB, slowest answer ${Math.round(honest.slowest)} ms`,
  );
  expect(heap).toBeLessThan(MOST_HEAP);
  expect(rss).toBeLessThan(MOST_RSS);
}

async function died(): Promise<never> {
  const signal = await host.ended;
  throw new Error(`the host ended (${signal})`);
}

it('[R7] whatever comes over http, the host goes on and others get their answers', async () => {
  await among((random) => fuzzHttp(random, link, count('http')));
});

it('[R7] whatever comes as frames on a socket, beneath the seal', async () => {
  const [page = ''] = link.split('#', 1);
  await among((random) => fuzzFrames(random, `${page}board`, recorded.board, count('frames')));
});

it('[R7] whatever a page says on its control socket', async () => {
  const { page, welcome } = await Page.join(link, 'Mallory');
  page.close();
  const hello = JSON.stringify({ type: 'hello', seat: welcome.seat });
  const url = socketAddress(link, 'control');
  const parsed = recorded.control.map((bytes) => JSON.parse(bytes.toString('utf8')) as unknown);
  await among((random) => {
    const asJson = () => Buffer.from(JSON.stringify(mutateJson(random, parsed)) ?? '');
    const fuzzed = {
      url: async () => url,
      messagesPerSocket: 40,
      // Whoever has no seat yet can do little else than take one.
      first: () => (random() < 0.02 ? [] : [hello]),
      next: () => (random() < 0.7 ? asJson() : mutateBytes(random, recorded.control)),
      isText: true,
    };
    return fuzzSocket(random, fuzzed, count('control'));
  });
});

it('[R7] whatever a page says on its signalling socket', async () => {
  const seat = await hostileSeat();
  const url = socketAddress(link, 'signalling', seat);
  const parsed = recorded.signalling.map((bytes) => JSON.parse(bytes.toString('utf8')) as unknown);
  await among((random) => {
    const asJson = () => Buffer.from(JSON.stringify(mutateJson(random, parsed)) ?? '');
    const fuzzed = {
      url: async () => url,
      messagesPerSocket: 450,
      first: () => [],
      next: () => (random() < 0.7 ? asJson() : mutateBytes(random, recorded.signalling)),
      isText: true,
    };
    return fuzzSocket(random, fuzzed, count('signalling'));
  });
});

it.each([
  ['board', 'whatever a page says of the board, updates of Yjs among it'],
  ['presence', 'whatever a page says of where it is'],
] as const)('[R7] on the board’s socket (%s): %s', async (kind, _what) => {
  const seat = await hostileSeat();
  const url = socketAddress(link, 'board', seat);
  const updates = recorded.board.flatMap((bytes) => (bytes[0] === 3 ? [bytes.subarray(1)] : []));
  await among((random) => {
    const anUpdate = () => Buffer.from(encodeOwn(mutateBytes(random, updates)));
    const fuzzed = {
      url: async () => url,
      messagesPerSocket: 95,
      first: () => [],
      next: () =>
        kind === 'board' && random() < 0.5 ? anUpdate() : mutateBytes(random, recorded[kind]),
      isText: false,
    };
    return fuzzSocket(random, fuzzed, count(kind));
  });
});

it('[R8] whatever stands in a file, it is read or refused, soon and in words', async () => {
  const sample = await sampleSession('cut off');
  const paths = [...sample.files.keys()].map((name) => join(sample.folder, name));
  const refused = await fuzzFiles(seeded(SEED), paths, count('files'));
  await rm(sample.folder, { recursive: true, force: true });
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(count('files'));
});

it('[R8] whatever a window asks of main, it is carried out or refused', () => {
  const { session } = Example.with('Anna', 'Ben', 'Cem');
  const refused = fuzzIpc(seeded(SEED), ASKED, session, count('ipc'));
  expect(refused).toBeGreaterThan(0);
  expect(refused).toBeLessThan(count('ipc'));
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type GenericSchema, never } from 'valibot';
import { expect, it, vi } from 'vitest';
import type { FileDesk } from '../../src/main/app/file-handlers';
import type { Desktop, StageControls } from '../../src/main/app/handlers';
import { ipcHandlers, toldError } from '../../src/main/app/handlers';
import { startHearth } from '../../src/main/app/hearth.testkit';
import { readRecords } from '../../src/main/disk/record-format';
import { readEvents } from '../../src/main/session/event-log';
import { answerCall, type IpcHandlers } from '../../src/main/windows/answer-call';
import { PAGES } from '../../src/main/windows/pages';
import { IPC_REQUESTS, type IpcChannel } from '../../src/shared/protocol/ipc';
import { libraryFile } from '../../src/shared/protocol/library';
import { parse, parseJson } from '../../src/shared/protocol/parse';
import { THEMES } from '../../src/shared/protocol/settings';
import { FIRST_STAGE_CHOICE, type StageChoice, stageChoice } from '../../src/shared/protocol/stage';
import { traceRecord } from '../../src/shared/protocol/trace';
import { foldAll } from '../../src/shared/session/fold';
import { seeded } from '../crash/random';
import { ASKED } from './asked';
import { pick } from './mutate';
import { oddRequest } from './odd-clones';

const IS_LONG = process.env.HEARTH_LONG !== undefined;
const CALLS = Number(process.env.HEARTH_COUNT ?? (IS_LONG ? 160_000 : 1_600));
const SEED = Number(process.env.HEARTH_SEED ?? (IS_LONG ? Date.now() % 1_000_000 : 3));
const MIB = 1024 * 1024;
const MOST_HEAP = 400 * MIB;
/** What the channels take that take something; commands are in `ASKED`. */
const FITTING: Partial<Record<IpcChannel, unknown>> = {
  'library:start': { title: 'Another', question: '', groups: ['Staff', 'Guests'] },
  'session:chooseAddress': { address: '127.0.0.1' },
  'room:signal': { page: 'a', signal: { type: 'offer', sdp: 'v=0' } },
  'stage:choose': FIRST_STAGE_CHOICE,
  'stage:display': { id: 1 },
  'stage:look': { x: 0, y: 0, width: 800, height: 600 },
};
/** These open and close files, sockets and whole sessions: now and then. */
const SELDOM: readonly string[] = [
  'session:close',
  'library:delete',
  'library:saveFile',
  'backup:choose',
  'room:look',
];

vi.setConfig({ testTimeout: 3_600_000 });

const SCHEMAS = new Map<string, GenericSchema>(Object.entries(IPC_REQUESTS));

type Kit = { readonly handlers: IpcHandlers; readonly problems: readonly string[] };

/** Handlers that say so if they are given what their schema would not have read. */
function watched(handlers: IpcHandlers): Kit {
  const problems: string[] = [];
  const wrapped = Object.fromEntries(
    Object.entries(handlers).map(([channel, handler]) => [
      channel,
      (request: unknown) => {
        const again = parse(SCHEMAS.get(channel) ?? never(), request);
        const isSame = again.ok && JSON.stringify(again.value) === JSON.stringify(request);
        if (!isSame) problems.push(`${channel} was given ${JSON.stringify(request)}`);
        // What the schema read is what this channel's handler takes.
        return Reflect.apply(handler, handlers, [request]);
      },
    ]),
  );
  // Each handler stands under its own channel again.
  return { handlers: wrapped as IpcHandlers, problems };
}

function stage(): StageControls {
  let choice: StageChoice = FIRST_STAGE_CHOICE;
  return {
    get state() {
      return { open: false, choice, displays: [] };
    },
    open: () => undefined,
    close: () => undefined,
    choose: async (chosen) => {
      choice = chosen;
      expect(parse(stageChoice, chosen).ok).toBe(true);
    },
    showOn: (display) => expect(Number.isFinite(display)).toBe(true),
    look: (look) => expect(look === null || Number.isFinite(look.x)).toBe(true),
    refresh: () => undefined,
  };
}

it('[R8] whatever a window sends on any channel is answered by the real handlers, and nothing is written that no schema read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-ipc-'));
  const data = join(folder, 'data');
  const notesFolder = join(folder, 'notes');
  await mkdir(notesFolder);
  await mkdir(join(folder, 'backups'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const hearth = await startHearth(data);
  const desktop: Desktop = {
    chooseFolder: async () => notesFolder,
    chooseCertificate: async () => null,
    // Making files of it is the exports' own, and takes windows: here it is read as they read it.
    exportNotes: async (id) => [(await hearth.read(id)).session.title],
    cancelExport: () => undefined,
    notesForMail: async (id) => ({ html: '', text: (await hearth.read(id)).session.title }),
    looks: { show: (theme) => expect(THEMES).toContain(theme), region: () => 'de-AT' },
  };
  const { handlers, problems } = watched(ipcHandlers(hearth, desktop, stage(), fileDesk(folder)));
  const channels = Object.keys(IPC_REQUESTS).filter((name): name is IpcChannel => name in handlers);
  const random = seeded(SEED);
  const frame = { url: PAGES.facilitator };
  const caller = { senderFrame: frame, sender: { mainFrame: frame } };
  const codes = new Map<string, number>();
  for (let n = 0; n < CALLS; n += 1) {
    if (!hearth.isHolding) {
      await hearth.startSession({ title: `Round ${n}`, question: '', groups: ['Staff'] });
      await hearth.command({ type: 'join', name: 'Anna', group: 'g1', via: 'facilitator' });
      await hearth.command({ type: 'join', name: 'Ben', group: 'g1', via: 'facilitator' });
    }
    const command = { type: 'writeAgreement', text: 'We agree' };
    const ids = hearth.library
      .sessions()
      .map(({ id }) => ({ id, format: 'html', text: 'x', command, on: true }));
    const named = pick(random, channels);
    const isSeldom = SELDOM.includes(named) && random() < 0.9;
    const channel = isSeldom || random() < 0.3 ? 'session:command' : named;
    const raw = oddRequest(random, samplesFor(channel, random() < 0.5 ? ids : []));
    const answer = await answerCall({ channel, caller, raw }, handlers, toldError);
    const code = answer.ok ? 'ok' : answer.refusal.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  expect(problems).toEqual([]);
  // Some of it is read and carried out, most is not.
  expect(codes.get('ok') ?? 0).toBeGreaterThan(CALLS / 10);
  expect(codes.get('invalidRequest') ?? 0).toBeGreaterThan(CALLS / 5);
  expect(codes.has('notAllowed')).toBe(false);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  await hearth.stop();
  await everythingReads(data);
  expect((await readdir(folder)).sort()).toEqual(['backups', 'data', 'notes']);
  const heap = process.memoryUsage().heapUsed;
  console.log(`seed ${SEED}: ${JSON.stringify([...codes])}, heap ${Math.round(heap / MIB)} MiB`);
  expect(heap).toBeLessThan(MOST_HEAP);
  await rm(folder, { recursive: true, force: true });
});

/** Files go to real folders; none comes from a dialog. */
function fileDesk(folder: string): FileDesk {
  return {
    choose: async () => null,
    given: async () => Buffer.from('no session'),
    save: async (bytes, name) => {
      const path = join(folder, 'notes', basename(name));
      await writeFile(path, bytes);
      return path;
    },
    chooseBackupFolder: async () => join(folder, 'backups'),
  };
}

/** What to begin from: what fits the channel, or sessions that are there, or what fits elsewhere. */
function samplesFor(channel: IpcChannel, sessions: readonly unknown[]): readonly unknown[] {
  if (channel === 'session:command') return ASKED;
  const fitting = FITTING[channel] ?? null;
  return /^(?:library|notes|wrapUp):[rdbaeo]/u.test(channel) && sessions.length > 0
    ? sessions
    : [fitting, fitting, fitting, ASKED];
}

/** Reads every log and the index as the app would: nothing but what its own schemas know. */
async function everythingReads(data: string): Promise<void> {
  const index = parseJson(libraryFile, await readFile(join(data, 'library.json'), 'utf8'));
  expect(index.ok).toBe(true);
  const known = ['library.json', 'backup.json', 'library-order.json', 'library-index.log'];
  const isKnown = (name: string) =>
    ['page', 'sessions', ...known].includes(name.replace(/\.bak$/u, ''));
  const names = await readdir(data);
  expect(names.filter((name) => !isKnown(name))).toEqual([]);
  if (names.includes('library-index.log')) {
    const { records, isDamaged } = readRecords(
      await readFile(join(data, 'library-index.log')),
      'HIDX',
    );
    expect(isDamaged).toBe(false);
    for (const record of records) {
      expect(parseJson(traceRecord, Buffer.from(record).toString('utf8')).ok).toBe(true);
    }
  }
  for (const id of await readdir(join(data, 'sessions'))) {
    const bytes = await readFile(join(data, 'sessions', id, 'events.log'));
    const { records } = readRecords(bytes, 'HEVT');
    const session = foldAll(records.flatMap(readEvents));
    expect(session?.id).toBe(id);
  }
}

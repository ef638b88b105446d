import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodeRecord } from '../disk/record-format';
import { withSum } from '../library/checked-json';
import { sessionFolder } from '../session/session-folder';
import { startTelling } from './damage.testkit';

/** One closed session and one that was cut off. */
const FIXTURE = fileURLToPath(new URL('../session/fixtures/6-checksums', import.meta.url));

let folder: string;
let closed: string;
let cut: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-future-'));
  await cp(FIXTURE, folder, { recursive: true });
  // What the fixture's own version told of it.
  const told = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Record<
    string,
    { readonly phase: string }
  >;
  const idOf = (phase: string) => Object.keys(told).find((id) => told[id]?.phase === phase) ?? '';
  closed = idOf('closed');
  cut = idOf('open');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function laterHeader(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[4] = 2;
  await writeFile(path, bytes);
}

async function laterJson(path: string): Promise<void> {
  const { sum, ...now } = JSON.parse(await readFile(path, 'utf8')) as { sum: string };
  await writeFile(path, withSum({ ...now, version: 9, more: sum }));
}

async function laterEvent(path: string): Promise<void> {
  const event = [{ type: 'minutesSealed', at: 900, by: 'p1' }];
  const record = encodeRecord(Buffer.from(JSON.stringify(event)));
  await writeFile(path, Buffer.concat([await readFile(path), record]));
}

/** Every file of a session, by name. */
async function filesOf(id: string): Promise<ReadonlyMap<string, Buffer>> {
  const within = sessionFolder(folder, id).folder;
  const read = (await readdir(within)).map(
    async (name) => [name, await readFile(join(within, name))] as const,
  );
  return new Map(await Promise.all(read));
}

const FILES = [
  ['its log', 'Its log was written by a later version', 'events', laterHeader],
  ['an event in its log', 'Its log was written by a later version', 'events', laterEvent],
  ['its board', 'Its board was written by a later version', 'board', laterHeader],
] as const;

it.each(FILES)(
  '[D31] a session that was cut off in a later version (%s) is not gone on with, and left byte for byte',
  async (_what, words, file, age) => {
    await age(sessionFolder(folder, cut)[file]);
    const before = await filesOf(cut);
    const { hearth, notices } = await startTelling(folder);
    expect(notices.join(' ')).toContain(words);
    expect(hearth.isHolding).toBe(false);
    await expect(hearth.read(cut)).rejects.toThrow(words);
    expect((await hearth.read(closed)).session.title).toBe('Late trucks');
    await hearth.stop();
    expect(await filesOf(cut)).toEqual(before);
  },
);

it('[D31] nor is one whose link a later version wrote, and no event is added to its log', async () => {
  const { access } = sessionFolder(folder, cut);
  await laterJson(access);
  await laterJson(`${access}.bak`);
  const before = await filesOf(cut);
  const { hearth, notices } = await startTelling(folder);
  expect(notices.join(' ')).toContain('Its link was written by a later version');
  expect(hearth.isHolding).toBe(false);
  expect((await hearth.read(cut)).session.phase).toBe('open');
  await hearth.stop();
  expect(await filesOf(cut)).toEqual(before);
});

it.each(FILES)(
  '[D31] a closed session of a later version (%s) is refused in words, and the rest of the library goes on',
  async (_what, words, file, age) => {
    await age(sessionFolder(folder, closed)[file]);
    const before = await filesOf(closed);
    const { hearth } = await startTelling(folder);
    expect(hearth.session?.title).toBe('Cut off');
    await expect(hearth.read(closed)).rejects.toThrow(words);
    const amending = hearth.amend(closed, { type: 'writeAgreement', text: 'Anew.' });
    await expect(amending).rejects.toThrow(words);
    await hearth.stop();
    expect(await filesOf(closed)).toEqual(before);
  },
);

it('[D31] a history of a later version is not replayed, and left byte for byte', async () => {
  const { boardHistory } = sessionFolder(folder, closed);
  await laterHeader(boardHistory);
  const before = await filesOf(closed);
  const { hearth } = await startTelling(folder);
  await expect(hearth.boardHistory(closed)).rejects.toThrow('later version');
  await hearth.amend(closed, { type: 'writeAgreement', text: 'Anew.' });
  await hearth.stop();
  expect(await readFile(boardHistory)).toEqual(before.get('board-history.log'));
});

it('[D31] a session of a later version that the list does not know is told by its folder', async () => {
  await rm(join(folder, 'library.json'));
  await rm(join(folder, 'library.json.bak'));
  await laterEvent(sessionFolder(folder, closed).events);
  const { hearth, notices } = await startTelling(folder);
  expect(notices.join(' ')).toContain('written by a later version of Hearth and are not in the');
  expect(notices.join(' ')).toContain(closed);
  expect(hearth.session?.title).toBe('Cut off');
  await hearth.stop();
});

it('[D31] a list of a later version is left byte for byte, and the sessions are there all the same', async () => {
  const path = join(folder, 'library.json');
  await laterJson(path);
  const before = [await readFile(path), await readFile(`${path}.bak`)];
  const { hearth, notices } = await startTelling(folder);
  expect(notices.join(' ')).toContain('list of sessions was written by a later version');
  expect(hearth.library.sessions()).toHaveLength(2);
  await hearth.library.changeSettings({ notesFolder: '/notes' });
  await hearth.closeSession();
  expect(hearth.library.sessions().map(({ phase }) => phase)).toEqual(['closed', 'closed']);
  await hearth.stop();
  expect([await readFile(path), await readFile(`${path}.bak`)]).toEqual(before);
});

it('[D32] a session whose folder is gone at the start is named, and is back when its folder is', async () => {
  const { folder: gone } = sessionFolder(folder, closed);
  await cp(gone, `${gone}-away`, { recursive: true });
  await rm(gone, { recursive: true });
  const first = await startTelling(folder);
  expect(first.notices.join(' ')).toContain('“Late trucks”');
  expect(first.hearth.library.sessions().map(({ title }) => title)).toEqual(['Cut off']);
  await first.hearth.stop();
  await cp(`${gone}-away`, gone, { recursive: true });
  const second = await startTelling(folder);
  expect(second.notices).toEqual([]);
  expect(second.hearth.library.sessions()).toHaveLength(2);
  await second.hearth.stop();
});

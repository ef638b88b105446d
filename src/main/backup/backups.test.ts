import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { BackupState } from '../../shared/protocol/backup';
import type { Sample } from '../app/damage.testkit';
import type { Hearth } from '../app/hearth';
import { RefusingFiles } from '../disk/refusing-files.testkit';
import {
  closedSample,
  laptop,
  start,
  temporaryFolder,
  tidyUp,
} from '../hearth-file/hearth-file.testkit';
import { unzipped } from '../hearth-file/unzipped.testkit';
import { withSum } from '../library/checked-json';
import { Backups } from './backups';

let sample: Sample;
beforeAll(async () => {
  sample = await closedSample();
}, 60_000);
afterEach(async () => {
  vi.useRealTimers();
  await tidyUp();
});
afterAll(tidyUp);

const ending = (version: number): RegExp => new RegExp(` ${sample.id} v${version}\\.hearth$`, 'u');

async function backupsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name !== '.hearth-backups').sort();
}

/** Everything that stands in any file of any backup in a folder. */
async function wordsIn(folder: string): Promise<string> {
  const texts: string[] = [];
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name));
    const parts = name.endsWith('.hearth') ? [...(await unzipped(bytes)).values()] : [bytes];
    texts.push(...parts.map((part) => part.toString('latin1')));
  }
  return texts.join('\n');
}

async function holdAndClose(hearth: Hearth, title: string): Promise<string> {
  await hearth.startSession({ title, question: '', groups: ['Staff'] });
  return hearth.closeSession();
}

it('[D42] sessions that are there are backed up when a folder is chosen, later ones when they close', async () => {
  const { hearth } = await laptop(sample);
  const stick = await temporaryFolder();
  expect(await hearth.keeping.backups.choose(stick)).toMatchObject({
    folder: stick,
    isThere: true,
    kept: 1,
    lacking: 0,
    trouble: null,
  });
  const [first] = await backupsIn(stick);
  expect(first).toMatch(ending(1));
  await holdAndClose(hearth, 'Another');
  await expect.poll(() => backupsIn(stick)).toHaveLength(2);
  // Nothing half-written is left, and it comes back anywhere.
  const elsewhere = await laptop(null);
  expect(
    await elsewhere.hearth.keeping.take(await readFile(join(stick, first ?? ''))),
  ).toMatchObject({ kind: 'imported', summary: { title: 'Round' } });
  expect(await elsewhere.hearth.read(sample.id)).toEqual(await hearth.read(sample.id));
});

it('[D42] what is put right later is backed up again, the latest three are kept, and nothing twice', async () => {
  const { hearth } = await laptop(sample);
  const stick = await temporaryFolder();
  await hearth.keeping.backups.choose(stick);
  await hearth.keeping.backups.look();
  expect(await backupsIn(stick)).toHaveLength(1);
  for (const text of ['one', 'two', 'three', 'four']) {
    await hearth.amend(sample.id, { type: 'writeAgreement', text });
    await hearth.keeping.backups.look();
  }
  const names = await backupsIn(stick);
  expect(names.map((name) => /v(\d)\.hearth$/u.exec(name)?.[1])).toEqual(['3', '4', '5']);
  expect(await wordsIn(stick)).toContain('four');
});

it('[D43] a folder that is not there is said to be so, and what is lacking is made up when it is back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { hearth, folder } = await laptop(sample);
  const stick = await temporaryFolder();
  await hearth.keeping.backups.choose(stick);
  await rename(stick, `${stick}-away`);
  await hearth.amend(sample.id, { type: 'writeAgreement', text: 'While it was away.' });
  const away = await hearth.keeping.backups.look();
  expect(away).toMatchObject({ isThere: false, trouble: null });
  expect(await readdir(join(stick, '..')), 'it is not made anew').not.toContain(stick);
  // A folder of that name without its mark is where a drive is not plugged in.
  await mkdir(stick);
  expect(await hearth.keeping.backups.look()).toMatchObject({ isThere: false });
  expect(await readdir(stick)).toEqual([]);
  await rm(stick, { recursive: true });
  await rename(`${stick}-away`, stick);
  await vi.advanceTimersByTimeAsync(11_000);
  await expect.poll(() => hearth.keeping.backups.state).toMatchObject({ isThere: true, kept: 1 });
  expect(await wordsIn(stick)).toContain('While it was away.');
  vi.useRealTimers();
  // The same at the start.
  await rename(stick, `${stick}-away`);
  const id = await holdAndClose(hearth, 'Without it');
  await hearth.stop();
  await rename(`${stick}-away`, stick);
  const again = await start(folder);
  await expect
    .poll(() => again.hearth.keeping.backups.state)
    .toMatchObject({ kept: 2, lacking: 0 });
  expect((await backupsIn(stick)).some((name) => name.includes(id))).toBe(true);
});

it('[D44] deleting a session deletes its backups, also in folders that were chosen before', async () => {
  const { hearth } = await laptop(sample);
  const [before, now] = [await temporaryFolder(), await temporaryFolder()];
  await hearth.keeping.backups.choose(before);
  await hearth.keeping.backups.choose(now);
  const other = await holdAndClose(hearth, 'Another');
  await hearth.keeping.backups.look();
  await writeFile(join(now, `half ${sample.id} v9.hearth.new`), 'half');
  await writeFile(join(now, 'mine.hearth'), 'not a backup of the app’s own');
  await hearth.remove(sample.id);
  expect(await backupsIn(before)).toEqual([]);
  const left = await backupsIn(now);
  expect(left).toHaveLength(2);
  expect(left.some((name) => name.includes(other))).toBe(true);
});

it('[D44] backups in a folder that is not there are remembered, said, and deleted when it is back', async () => {
  const { hearth, folder } = await laptop(sample);
  const stick = await temporaryFolder();
  await hearth.keeping.backups.choose(stick);
  await rename(stick, `${stick}-away`);
  await hearth.remove(sample.id);
  expect(hearth.keeping.backups.state.owedIn).toEqual([stick]);
  await hearth.stop();
  await rename(`${stick}-away`, stick);
  expect(await backupsIn(stick)).toHaveLength(1);
  const again = await start(folder);
  await expect.poll(() => backupsIn(stick)).toEqual([]);
  await expect.poll(() => again.hearth.keeping.backups.state.owedIn).toEqual([]);
});

it('[D44] a session that was taken in again in the meantime keeps its backups', async () => {
  const { hearth } = await laptop(sample);
  const stick = await temporaryFolder();
  await hearth.keeping.backups.choose(stick);
  const [name = ''] = await backupsIn(stick);
  const bytes = await readFile(join(stick, name));
  await rename(stick, `${stick}-away`);
  await hearth.remove(sample.id);
  await hearth.keeping.take(bytes);
  await rename(`${stick}-away`, stick);
  expect(await hearth.keeping.backups.look()).toMatchObject({ kept: 1, owedIn: [] });
  expect((await backupsIn(stick)).length).toBeGreaterThan(0);
});

it('[D45] who is forgotten is gone from every backup, older ones too, and the session still has one', async () => {
  const { hearth } = await laptop(sample);
  const [before, now] = [await temporaryFolder(), await temporaryFolder()];
  for (const place of [before, now]) {
    await hearth.keeping.backups.choose(place);
    await hearth.amend(sample.id, { type: 'writeAgreement', text: place });
    await hearth.keeping.backups.look();
    expect(await wordsIn(place)).toContain('Anna');
    expect(await backupsIn(place)).toHaveLength(2);
  }
  await hearth.amend(sample.id, { type: 'forget', person: 'p2' });
  for (const place of [before, now]) {
    expect(await backupsIn(place)).toHaveLength(1);
    const words = await wordsIn(place);
    expect(words).not.toContain('Anna');
    expect(words).toContain('Ben');
  }
  expect(hearth.keeping.backups.state).toMatchObject({ kept: 1, lacking: 0, owedIn: [] });
});

it('[D45] in a folder that is not there at that moment they are forgotten as soon as it is back', async () => {
  const { hearth, folder } = await laptop(sample);
  const stick = await temporaryFolder();
  await hearth.keeping.backups.choose(stick);
  await rename(stick, `${stick}-away`);
  await hearth.amend(sample.id, { type: 'forget', person: 'p2' });
  expect(hearth.keeping.backups.state.owedIn).toEqual([stick]);
  await hearth.stop();
  await rename(`${stick}-away`, stick);
  const again = await start(folder);
  await expect.poll(() => again.hearth.keeping.backups.state.owedIn).toEqual([]);
  expect(await wordsIn(stick)).not.toContain('Anna');
  expect(await backupsIn(stick)).toHaveLength(1);
});

it.each([
  ['ENOSPC', 'disk is full'],
  ['EROFS', 'The folder for backups may not be written to'],
  ['EBUSY', 'virus scanner'],
])(
  '[D43] a backup that the disk refuses (%s) is said, leaves nothing half, and is made up',
  async (reason, words) => {
    const { folder, hearth } = await laptop(sample);
    const stick = await temporaryFolder();
    const files = new RefusingFiles();
    const states: BackupState[] = [];
    const backups = await Backups.open({
      dataFolder: folder,
      sessions: () => hearth.library.sessions(),
      onState: (state) => states.push(state),
      files,
    });
    await backups.choose(stick);
    for (const name of await backupsIn(stick)) await rm(join(stick, name));
    files.reason = reason;
    expect(await backups.look()).toMatchObject({ isThere: true });
    expect(states.at(-1)?.trouble).toContain(words);
    files.reason = null;
    expect(await backups.look()).toMatchObject({ kept: 1, trouble: null });
    expect(await backupsIn(stick)).toEqual([expect.stringMatching(ending(1))]);
    await backups.stop();
  },
);

it('[D43] one session that cannot be read keeps no other from its backup, and is named', async () => {
  const { hearth, folder } = await laptop(sample);
  const stick = await temporaryFolder();
  const other = await holdAndClose(hearth, 'Another');
  await writeFile(join(folder, 'sessions', sample.id, 'events.log'), 'HEVT\u0002\0\0\0');
  const state = await hearth.keeping.backups.choose(stick);
  expect(state).toMatchObject({ kept: 1, lacking: 1 });
  expect(state.trouble).toContain('“Round”');
  expect((await backupsIn(stick)).map((name) => name.includes(other))).toEqual([true]);
});

it('[D31] where backups are kept is left byte for byte if a later version wrote it, and that is said', async () => {
  const { hearth, folder } = await laptop(sample);
  const path = join(folder, 'backup.json');
  await hearth.stop();
  await writeFile(path, withSum({ version: 2, folders: ['/stick'] }));
  const before = await readFile(path);
  const again = await start(folder);
  await again.hearth.keeping.backups.look();
  expect(again.hearth.keeping.backups.state.trouble).toContain('later version of Hearth');
  const choosing = again.hearth.keeping.backups.choose(await temporaryFolder());
  await expect(choosing).rejects.toThrow('later version of Hearth');
  await again.hearth.remove(sample.id);
  expect(await readFile(path)).toEqual(before);
});

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dataFolder, hold } from '../app/live.testkit';
import { Library } from './library';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
  const { live } = await hold(folder, true);
  await live.running.submit({ type: 'closeSession' }, { kind: 'facilitator' });
  await live.close();
});
afterEach(() => remove());

const file = (): string => join(folder, 'library.json');

it('[D5] a session whose folder the index does not know is found again', async () => {
  const library = await Library.open(folder);
  expect(library.sessions()).toMatchObject([{ id: 'testsession', title: 'Test', phase: 'closed' }]);
  expect(library.repaired).toBeNull();
});

it('[D6] a broken index is set aside, the backup restored, and the facilitator told', async () => {
  const first = await Library.open(folder);
  await first.changeSettings({ notesFolder: '/notes' });
  await first.changeSettings({ groups: ['A', 'B'] });
  await writeFile(file(), '{"version":1,"sess');
  const second = await Library.open(folder);
  expect(second.repaired).toContain('damaged');
  expect(second.settings.notesFolder).toBe('/notes');
  expect(second.sessions()).toHaveLength(1);
  const kept = (await readdir(folder)).find((name) => name.includes('.broken-'));
  expect(await readFile(join(folder, kept ?? ''), 'utf8')).toBe('{"version":1,"sess');
});

it('[D6] without a readable backup the index is rebuilt from the sessions', async () => {
  await writeFile(file(), 'null');
  const library = await Library.open(folder);
  expect(library.repaired).toContain('rebuilt');
  expect(library.sessions()).toHaveLength(1);
});

it.each([
  ['nothing', []],
  ['a log that nothing was written to', [['events.log', 'HEVT\u0001\0\0\0']]],
  [
    'a log and a board without anything',
    [
      ['events.log', 'HEVT\u0001\0\0\0'],
      ['board.log', ''],
    ],
  ],
  ['a board alone', [['board.log', 'HBRD\u0001\0\0\0']]],
] as const)(
  '[D5] of a session that never began %s is left, and nobody is told',
  async (_, files) => {
    const left = join(folder, 'sessions', 'neverbegan');
    await mkdir(left);
    for (const [name, content] of files) await writeFile(join(left, name), content);
    const library = await Library.open(folder);
    expect(library.repaired).toBeNull();
    expect(library.sessions().map(({ id }) => id)).toEqual(['testsession']);
  },
);

it.each(['events.log', 'board.log'])(
  '[D5] a session that lost its %s is named, and left as it is',
  async (name) => {
    await writeFile(file(), 'null');
    await rm(join(folder, 'sessions', 'testsession', name));
    const library = await Library.open(folder);
    expect(library.repaired).toContain('cannot be read');
    expect(library.repaired).toContain('testsession');
  },
);

it('[D7] a deleted session is gone from the disk and the index', async () => {
  const library = await Library.open(folder);
  await library.remove('testsession');
  expect(await readdir(join(folder, 'sessions'))).toEqual([]);
  expect((await Library.open(folder)).sessions()).toEqual([]);
});

it('[D8] changes made at the same time are all kept', async () => {
  const library = await Library.open(folder);
  const [summary] = library.sessions();
  if (summary === undefined) throw new Error('no session');
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => library.put({ ...summary, id: `other${n}xxxx` })),
  );
  const read: unknown = JSON.parse(await readFile(file(), 'utf8'));
  expect(read).toMatchObject({ sessions: { length: 21 } });
});

it('[D6] [D22] what a damaged index said of a session is read anew from its log', async () => {
  const first = await Library.open(folder);
  const [summary] = first.sessions();
  if (summary === undefined) throw new Error('no session');
  await first.put({ ...summary, title: 'Long ago' });
  await first.changeSettings({ notesFolder: '/notes' });
  const text = await readFile(file(), 'utf8');
  await writeFile(file(), text.replace('Long ago', 'Lung ago'));
  const second = await Library.open(folder);
  expect(second.sessions()).toMatchObject([{ title: 'Test' }]);
  expect(second.repaired).toContain('kept as library.json.broken-1');
});

it('[D22] an index whose checksum has another name is damaged', async () => {
  await (await Library.open(folder)).changeSettings({ notesFolder: '/notes' });
  const text = await readFile(file(), 'utf8');
  await writeFile(file(), text.replace('"sum"', '"rum"'));
  expect((await Library.open(folder)).repaired).toContain('library.json.broken-1');
});

it('[D22] an index from before there were checksums opens', async () => {
  const first = await Library.open(folder);
  const { sum, ...before }: Record<string, unknown> = JSON.parse(await readFile(file(), 'utf8'));
  expect(sum).toMatch(/^[0-9a-f]{8}$/u);
  await writeFile(file(), JSON.stringify(before));
  const second = await Library.open(folder);
  expect(second.repaired).toBeNull();
  expect(second.sessions()).toEqual(first.sessions());
});

it('[D7] [D20] a deleted session’s title is in no backup and no damaged index either', async () => {
  const first = await Library.open(folder);
  const [summary] = first.sessions();
  if (summary === undefined) throw new Error('no session');
  await first.put({ ...summary, title: 'Secret plans' });
  await writeFile(file(), (await readFile(file(), 'utf8')).slice(0, -20));
  const second = await Library.open(folder);
  expect(second.repaired).toContain('library.json.broken-1');
  await second.remove('testsession');
  for (const name of await readdir(folder)) {
    if (name.startsWith('library')) {
      expect(await readFile(join(folder, name), 'utf8'), name).not.toContain('Secret plans');
    }
  }
  expect(await readdir(folder)).not.toContain('library.json.broken-1');
});

it('[D24] a session that cannot be read is told by the name of its folder', async () => {
  await writeFile(join(folder, 'sessions', 'testsession', 'events.log'), 'something else');
  const library = await Library.open(folder);
  expect(library.sessions()).toEqual([]);
  expect(library.repaired).toContain('testsession');
});

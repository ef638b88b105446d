import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ANYTHING } from '../../shared/library/search';
import { buildNotes, toHtml, toMarkdown } from '../../shared/notes';
import type { Sample } from '../app/damage.testkit';
import { RefusingFiles } from '../disk/refusing-files.testkit';
import { sessionFolder } from '../session/session-folder';
import {
  closedSample,
  keptFiles,
  laptop,
  sessionNames,
  start,
  tidyUp,
} from './hearth-file.testkit';
import { keepSession } from './import';
import { unpackSession } from './unpack';
import { unzipped } from './unzipped.testkit';

let sample: Sample;
beforeAll(async () => {
  sample = await closedSample();
}, 60_000);
afterEach(tidyUp);
afterAll(tidyUp);

it('[D35] a closed session is one zip with its files as they are, its notes as sent, and a manifest', async () => {
  const { folder, hearth } = await laptop(sample);
  const packed = await hearth.keeping.pack(sample.id);
  expect(packed.without).toBeNull();
  expect(packed.fileName).toMatch(/^\d{4}-\d\d-\d\d \d{4} Round \w{6}\.hearth$/u);
  const files = await unzipped(packed.bytes);
  expect([...files.keys()]).toEqual([
    'manifest.json',
    'events.log',
    'board.log',
    'board-history.log',
    'notes.md',
    'notes.html',
  ]);
  const inside = ['events.log', 'board.log', 'board-history.log'].map((name) => files.get(name));
  expect(inside).toEqual(await keptFiles(folder, sample.id));
  const { session, cards } = await hearth.read(sample.id);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const notes = buildNotes({ session, cards, now: session.lastAt, zone });
  expect(files.get('notes.md')?.toString()).toBe(toMarkdown(notes));
  expect(files.get('notes.html')?.toString()).toBe(toHtml(notes));
  const { manifest } = await unpackSession(packed.bytes);
  expect(manifest.session).toMatchObject({ id: sample.id, title: 'Round' });
});

it('[D35] nothing of who gets in leaves the laptop: neither link, code nor key', async () => {
  const { folder, hearth } = await laptop(sample);
  const secrets = { secret: 'S'.repeat(22), code: 'QRSTUV', seatKey: 'K'.repeat(43) };
  const { access } = sessionFolder(folder, sample.id);
  await writeFile(access, JSON.stringify({ version: 1, port: 4747, ...secrets }));
  const files = await unzipped((await hearth.keeping.pack(sample.id)).bytes);
  expect([...files.keys()].filter((name) => /access|heartbeat/u.test(name))).toEqual([]);
  for (const [name, content] of files) {
    for (const secret of Object.values(secrets)) {
      expect(content.includes(secret), `${name} has no secret`).toBe(false);
    }
  }
});

it('[D36] it comes back on another laptop as it was: the same events, board, replay and notes', async () => {
  const here = await laptop(sample);
  const there = await laptop(null);
  const { bytes } = await here.hearth.keeping.pack(sample.id);
  const sought = { ...ANYTHING, words: 'Round' };
  expect((await there.hearth.memory.search(sought)).hits).toEqual([]);
  const taken = await there.hearth.keeping.take(bytes);
  const [summary] = here.hearth.library.sessions();
  expect(taken).toEqual({ kind: 'imported', summary, without: null });
  expect(await keptFiles(there.folder, sample.id)).toEqual(await keptFiles(here.folder, sample.id));
  expect(await there.hearth.read(sample.id)).toEqual(await here.hearth.read(sample.id));
  expect(await there.hearth.boardHistory(sample.id)).toEqual(
    await here.hearth.boardHistory(sample.id),
  );
  const again = await unzipped((await there.hearth.keeping.pack(sample.id)).bytes);
  const first = await unzipped(bytes);
  expect(again.get('notes.html')).toEqual(first.get('notes.html'));
  // It is a session like any other: it is found, is still there later, and can be put right.
  expect((await there.hearth.memory.search(sought)).hits).toMatchObject([{ session: sample.id }]);
  await there.hearth.amend(sample.id, { type: 'writeAgreement', text: 'Agreed elsewhere.' });
  const later = await start(there.folder);
  expect((await later.hearth.read(sample.id)).session.agreement).toBe('Agreed elsewhere.');
  expect(later.notices).toEqual([]);
});

it('[D37] imported twice it is recognised, and nothing is written', async () => {
  const here = await laptop(sample);
  const { bytes } = await here.hearth.keeping.pack(sample.id);
  expect(await here.hearth.keeping.take(bytes)).toMatchObject({ kind: 'same' });
  expect(await sessionNames(here.folder)).toEqual([sample.id]);
});

it('[D37] another version of a session that is there is kept beside it only when wanted', async () => {
  const here = await laptop(sample);
  const { bytes } = await here.hearth.keeping.pack(sample.id);
  await here.hearth.amend(sample.id, { type: 'writeAgreement', text: 'Since then.' });
  const before = await keptFiles(here.folder, sample.id);
  expect(await here.hearth.keeping.take(bytes)).toMatchObject({ kind: 'another' });
  expect(await keptFiles(here.folder, sample.id)).toEqual(before);
  const kept = await here.hearth.keeping.takeAsAnother();
  if (kept.kind !== 'imported') throw new Error(kept.kind);
  expect(kept.summary.title).toBe('Round (imported)');
  const both = await start(here.folder);
  const { session, cards } = await both.hearth.read(kept.summary.id);
  const original = await both.hearth.read(sample.id);
  expect(original.session.agreement).toBe('Since then.');
  expect(session).toEqual({
    ...original.session,
    id: kept.summary.id,
    title: 'Round (imported)',
    agreement: '',
    lastAt: session.lastAt,
  });
  expect(cards).toEqual(original.cards);
  await expect(both.hearth.keeping.takeAsAnother()).rejects.toThrow('no file to import');
});

it('[D35] a session that was never closed is not packed, in words', async () => {
  const { hearth } = await laptop(null);
  const { view } = await hearth.startSession({ title: 'Open', question: '', groups: [] });
  await expect(hearth.keeping.pack(view.session.id)).rejects.toThrow('never closed');
});

it('[D36] an import that the disk refuses, or that is cut off, leaves nothing behind', async () => {
  const here = await laptop(sample);
  const there = await laptop(null);
  const { bytes } = await here.hearth.keeping.pack(sample.id);
  const unpacked = await unpackSession(bytes);
  for (const reason of ['ENOSPC', 'EROFS', 'EIO']) {
    const files = new RefusingFiles();
    files.reason = reason;
    await expect(keepSession(there.folder, unpacked, files)).rejects.toThrow(reason);
    expect(await sessionNames(there.folder)).toEqual([]);
  }
  const half = join(dirname(sessionFolder(there.folder, 'any').folder), 'coming-0011223344556677');
  await mkdir(half);
  await writeFile(join(half, 'events.log'), unpacked.parts.get('events.log') ?? '');
  const later = await start(there.folder);
  expect(await readdir(dirname(half))).toEqual([]);
  expect(later.hearth.library.sessions()).toEqual([]);
});

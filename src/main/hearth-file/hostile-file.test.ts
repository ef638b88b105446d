import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Sample } from '../app/damage.testkit';
import { encodeRecord } from '../disk/record-format';
import { closedSample, type Laptop, laptop, sessionNames, tidyUp } from './hearth-file.testkit';
import { describe as partOf } from './pack';
import { unpackSession } from './unpack';
import { unzipped } from './unzipped.testkit';
import { type ZipEntry, zip } from './zip-write';

let sample: Sample;
let whole: Buffer;
let there: Laptop;
beforeAll(async () => {
  sample = await closedSample();
  const { hearth } = await laptop(sample);
  whole = (await hearth.keeping.pack(sample.id)).bytes;
  await tidyUp();
}, 60_000);
afterEach(tidyUp);
afterAll(tidyUp);

/** Imports it on a laptop without sessions; it has to be refused, in words, and leave nothing. */
async function refusal(bytes: Buffer): Promise<string> {
  there = await laptop(null);
  const said = await there.hearth.keeping.take(bytes).then(
    ({ kind }) => `it was taken in (${kind})`,
    (error: Error) => error.message,
  );
  expect(await sessionNames(there.folder)).toEqual([]);
  expect(there.hearth.library.sessions()).toEqual([]);
  return said;
}

/** The same file with some of its parts changed, and the manifest telling the truth of them, if wanted. */
async function changed(
  parts: Readonly<Record<string, Buffer | null>>,
  isHonest = true,
): Promise<Buffer> {
  const files = new Map(await unzipped(whole));
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) files.delete(name);
    else files.set(name, content);
  }
  const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '{}') as {
    files: Record<string, unknown>;
  };
  for (const [name, content] of Object.entries(parts)) {
    if (isHonest && content !== null) manifest.files[name] = partOf(content);
  }
  if (isHonest && !('manifest.json' in parts)) {
    files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
  }
  const entries: ZipEntry[] = [...files].map(([name, bytes]) => ({ name, bytes }));
  return zip(entries);
}

const later = (bytes: Buffer | undefined): Buffer => {
  const changing = Buffer.from(bytes ?? '');
  changing[4] = 2;
  return changing;
};

it('[D38] a file that is no zip, or another one, is refused in words and leaves nothing', async () => {
  expect(await refusal(Buffer.alloc(0))).toContain('its end is missing');
  expect(await refusal(Buffer.from('Minutes of the meeting'))).toContain('Nothing was imported');
  expect(await refusal(await zip([]))).toContain('says nowhere what it holds');
});

it('[D38] whatever byte of it is turned or missing, it is taken in as it was or refused in words', async () => {
  const steps = process.env.HEARTH_LONG === undefined ? 97 : 1;
  for (let at = 0; at < whole.length; at += steps) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    for (const bytes of [flipped, whole.subarray(0, at)]) {
      const read = await unpackSession(bytes).then(
        ({ manifest, parts }) => ({ manifest, parts }),
        (error: Error) => error.message,
      );
      if (typeof read === 'string') expect(read).toMatch(/Nothing was imported/u);
      else
        expect(read).toEqual(
          await unpackSession(whole).then(({ manifest, parts }) => ({ manifest, parts })),
        );
    }
  }
});

it('[D38] a bomb is refused before it has gone off, whether or not it says its size', async () => {
  const large = 64 * 1024 * 1024;
  const files = await unzipped(whole);
  const others = [...files].map(([name, bytes]) => ({ name, bytes }));
  const bomb = await zip([
    ...others.filter(({ name }) => name !== 'notes.md'),
    { name: 'notes.md', bytes: Buffer.alloc(large) },
  ]);
  expect(bomb.length).toBeLessThan(large / 100);
  await expect(unpackSession(bomb, 1024 * 1024)).rejects.toThrow('larger than a session can be');
  // The same, with a directory that says a hundred bytes.
  const lying = Buffer.from(bomb);
  const at = lying.lastIndexOf('notes.md') - 46;
  lying.writeUInt32LE(100, at + 24);
  const before = process.memoryUsage().arrayBuffers;
  await expect(unpackSession(lying, 1024 * 1024)).rejects.toThrow('notes.md is damaged');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(large / 2);
  expect(deflateRawSync(Buffer.alloc(large)).length).toBeLessThan(bomb.length);
});

it.each([
  '../../evil',
  '/etc/evil',
  '..\\..\\evil',
  'C:\\evil',
  'events.log/../../evil',
  'access.json',
  'notes.md\0',
  '',
])('[D38] a part of the name %j is refused, and written nowhere', async (name) => {
  expect(await refusal(await changed({ [name]: Buffer.from('evil') }))).toContain(
    'a file that does not belong there',
  );
});

it('[D38] a part that is missing, twice there or not as its checksum says is refused', async () => {
  for (const name of ['events.log', 'board.log', 'board-history.log', 'notes.html']) {
    expect(await refusal(await changed({ [name]: null }, false))).toContain(`${name} is missing`);
    const other = await changed({ [name]: Buffer.from('other') }, false);
    expect(await refusal(other)).toContain(`${name} is damaged`);
  }
  const files = [...(await unzipped(whole))].map(([name, bytes]) => ({ name, bytes }));
  const twice = await zip([...files, { name: 'events.log', bytes: Buffer.from('other') }]);
  expect(await refusal(twice)).toContain('events.log twice');
});

it('[D38] a file of a later version, or with a part of one, is refused, and it is said which to use', async () => {
  const files = await unzipped(whole);
  const text = files.get('manifest.json')?.toString() ?? '';
  const manifest = Buffer.from(text.replace('"version": 1', '"version": 2'));
  expect(await refusal(await changed({ 'manifest.json': manifest }))).toContain('update Hearth');
  for (const name of ['events.log', 'board.log', 'board-history.log']) {
    const aged = await changed({ [name]: later(files.get(name)) });
    expect(await refusal(aged)).toContain('later version of Hearth');
  }
  const event = encodeRecord(Buffer.from('[{"type":"minutesSealed","at":1}]'));
  const log = Buffer.concat([files.get('events.log') ?? Buffer.alloc(0), event]);
  expect(await refusal(await changed({ 'events.log': log }))).toContain('later version of Hearth');
});

it('[D38] a session that says it is another one, is not over, or would hurt Yjs, is refused', async () => {
  const files = await unzipped(whole);
  const text = files.get('manifest.json')?.toString() ?? '';
  const other = Buffer.from(text.replace(sample.id, 'sother0000'));
  expect(await refusal(await changed({ 'manifest.json': other }))).toContain('of two sessions');
  const path = Buffer.from(text.replace(sample.id, '../../evil'));
  expect(await refusal(await changed({ 'manifest.json': path }))).toContain('cannot be read');
  const opened = (files.get('events.log') ?? Buffer.alloc(0)).subarray(0, -60);
  expect(await refusal(await changed({ 'events.log': opened }))).toContain('never closed');
  // Seven bytes that would make Yjs take 256 MB.
  const hurting = encodeRecord(Buffer.from([1, 0xff, 0xff, 0xff, 0xff, 0x0f, 0]));
  const board = Buffer.concat([files.get('board.log') ?? Buffer.alloc(0), hurting]);
  expect(await refusal(await changed({ 'board.log': board }))).toContain('cannot be imported');
});

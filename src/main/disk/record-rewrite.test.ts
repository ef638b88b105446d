import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecordFile } from './record-file';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-rewrite-'));
  path = join(folder, 'records');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const upper = (records: readonly Uint8Array[]) =>
  records.map((record) => Buffer.from(String(Buffer.from(record)).toUpperCase()));

async function onDisk(): Promise<readonly string[]> {
  const { file, records } = await RecordFile.open(path, 'TEST');
  await file.close();
  return records.map((record) => String(Buffer.from(record)));
}

async function fileOf(...texts: readonly string[]): Promise<RecordFile> {
  const { file } = await RecordFile.open(path, 'TEST');
  await Promise.all(texts.map((text) => file.append(Buffer.from(text))));
  return file;
}

it('[D11] a file written anew holds what was made of it and nothing of the old, and goes on', async () => {
  const file = await fileOf('anna', 'ben');
  await file.rewrite(upper);
  expect(await onDisk()).toEqual(['ANNA', 'BEN']);
  expect(String(await readFile(path))).not.toContain('anna');
  await file.append(Buffer.from('cem'));
  await file.close();
  expect(await onDisk()).toEqual(['ANNA', 'BEN', 'cem']);
  expect(await readdir(folder)).toEqual(['records']);
});

it('[D11] what is appended around a rewriting keeps its place: before it is rewritten, after it follows', async () => {
  const file = await fileOf('a');
  const order: string[] = [];
  await Promise.all([
    file.append(Buffer.from('b')).then(() => order.push('b')),
    file.rewrite(upper).then(() => order.push('rewritten')),
    file.append(Buffer.from('c')).then(() => order.push('c')),
    file.rewrite((records) => records.slice(1)).then(() => order.push('rewritten again')),
    file.append(Buffer.from('d')).then(() => order.push('d')),
  ]);
  await file.close();
  expect(order).toEqual(['b', 'rewritten', 'c', 'rewritten again', 'd']);
  expect(await onDisk()).toEqual(['B', 'c', 'd']);
});

it('[D11] a rewriting that fails leaves the old file, which goes on', async () => {
  const file = await fileOf('anna');
  await expect(
    file.rewrite(() => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await file.append(Buffer.from('ben'));
  await file.close();
  expect(await onDisk()).toEqual(['anna', 'ben']);
});

it('[D11] cut off while the new file is written, the old one is there; the rest is written over', async () => {
  const first = await fileOf('anna', 'ben');
  await first.close();
  // What a cut leaves: the old file, and half of the new one beside it.
  await writeFile(`${path}.new`, (await readFile(path)).subarray(0, 20));
  expect(await onDisk()).toEqual(['anna', 'ben']);
  const again = await fileOf();
  await again.rewrite(upper);
  await again.close();
  expect(await onDisk()).toEqual(['ANNA', 'BEN']);
  expect(await readdir(folder)).toEqual(['records']);
});

it('[D11] when the file cannot be put in place, the old one stays and goes on', async () => {
  const file = await fileOf('anna');
  // A folder in the way of the file beside it: the disk refuses before anything is replaced.
  await mkdir(`${path}.new`);
  await expect(file.rewrite(upper)).rejects.toThrow();
  await file.append(Buffer.from('ben'));
  await file.close();
  expect(await onDisk()).toEqual(['anna', 'ben']);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RecordFile } from './record-file';

const GATHER_MS = 100;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-gather-'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

it('[H26] the first record is written at once, and those that come soon after share one fsync, but nobody waits who may not', async () => {
  const path = join(folder, 'records');
  const { file } = await RecordFile.open(path, 'TEST');
  await file.append(Buffer.from('first'), GATHER_MS);
  const written: string[] = [];
  const append = async (text: string): Promise<void> => {
    await file.append(Buffer.from(text), GATHER_MS);
    written.push(text);
  };
  const second = append('second');
  vi.advanceTimersByTime(GATHER_MS - 1);
  const third = append('third');
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1);
  await second;
  expect(written).toEqual(['second', 'third']);
  await third;
  const fourth = append('fourth');
  // What may not wait takes with it what could have waited.
  await file.append(Buffer.from('fifth'));
  expect(written).toEqual(['second', 'third', 'fourth']);
  const last = append('last');
  await file.close();
  await Promise.all([fourth, last]);
  const read = await RecordFile.open(path, 'TEST');
  expect(read.records.map(String)).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'last']);
  await read.file.close();
});

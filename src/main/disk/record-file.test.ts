import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { REAL_FILES } from './files';
import { RecordFile } from './record-file';
import { encodeFile, encodeHeader, encodeRecord, readRecords } from './record-format';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-records-'));
  path = join(folder, 'records');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const payloads = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 12 });
const bytesOf = (records: readonly Uint8Array[]) => records.map((record) => [...record]);

it('[D1] what was appended is read again, in order', async () => {
  const { file } = await RecordFile.open(path, 'TEST');
  const texts = Array.from({ length: 50 }, (_, n) => Buffer.from(`record ${n}`));
  await Promise.all(texts.map((text) => file.append(text)));
  await file.close();
  const again = await RecordFile.open(path, 'TEST');
  expect(again.records.map(String)).toEqual(texts.map(String));
  expect(again.damage).toBeNull();
  await again.file.close();
});

it('[D2] a file cut anywhere keeps every record before the cut, and no part of one', () => {
  fc.assert(
    fc.property(payloads, fc.nat(), (records, seed) => {
      const whole = Buffer.concat([encodeHeader('TEST'), ...records.map(encodeRecord)]);
      const cut = whole.subarray(0, seed % (whole.length + 1));
      const read = readRecords(cut, 'TEST');
      expect(bytesOf(records).slice(0, read.records.length)).toEqual(bytesOf(read.records));
      expect(read.goodBytes).toBeLessThanOrEqual(cut.length);
      const next = records[read.records.length];
      if (next !== undefined && cut.length >= 8) {
        expect(read.goodBytes + encodeRecord(next).length).toBeGreaterThan(cut.length);
      }
    }),
  );
});

it('[D2] a byte that turned ends the file before its record, and never throws', () => {
  fc.assert(
    fc.property(payloads, fc.nat(), fc.integer({ min: 1, max: 255 }), (records, seed, flip) => {
      const whole = Buffer.concat([encodeHeader('TEST'), ...records.map(encodeRecord)]);
      if (whole.length <= 8) return;
      const at = 8 + (seed % (whole.length - 8));
      whole[at] = (whole[at] ?? 0) ^ flip;
      const read = readRecords(whole, 'TEST');
      expect(bytesOf(read.records)).toEqual(bytesOf(records).slice(0, read.records.length));
      expect(read.records.length).toBeLessThan(records.length);
    }),
  );
});

it('[D2] after a torn tail was cut, new records follow the last good one', async () => {
  const first = await RecordFile.open(path, 'TEST');
  await first.file.append(Buffer.from('kept'));
  await first.file.append(Buffer.from('torn'));
  await first.file.close();
  await truncate(path, (await readFile(path)).length - 2);
  const second = await RecordFile.open(path, 'TEST');
  expect(second.damage).toEqual({ keptAs: 'records.broken-1', later: 0 });
  await second.file.append(Buffer.from('new'));
  await second.file.close();
  const third = await RecordFile.open(path, 'TEST');
  expect(third.records.map(String)).toEqual(['kept', 'new']);
  await third.file.close();
});

it('[D3] a file of another kind or a later version is refused and left as it is', async () => {
  await writeFile(path, 'OTHR\u0001\0\0\0rest');
  await expect(RecordFile.open(path, 'TEST')).rejects.toThrow('not a TEST file');
  expect(await readFile(path, 'latin1')).toBe('OTHR\u0001\0\0\0rest');
  await writeFile(path, 'TEST\u0002\0\0\0');
  await expect(RecordFile.open(path, 'TEST')).rejects.toThrow('later version');
  await appendFile(path, '');
  expect(await readFile(path, 'latin1')).toBe('TEST\u0002\0\0\0');
});

it('[D20] a damaged file is kept as it was before it is written, each time under another name', async () => {
  const found: Buffer[] = [];
  for (const text of ['first', 'second']) {
    const { file } = await RecordFile.open(path, 'TEST');
    await file.append(Buffer.from(text));
    await file.close();
    await truncate(path, (await readFile(path)).length - 1);
    found.push(await readFile(path));
  }
  const { file } = await RecordFile.open(path, 'TEST');
  await file.close();
  expect(await readFile(`${path}.broken-1`)).toEqual(found[0]);
  expect(await readFile(`${path}.broken-2`)).toEqual(found[1]);
});

it('[D20] a damaged file that cannot be kept is not opened, and stays as it is', async () => {
  await writeFile(path, 'TEST\u0001\0\0\0torn');
  const full = () => Promise.reject(new Error('no space'));
  const files = { ...REAL_FILES, copyNew: full };
  await expect(RecordFile.open(path, 'TEST', { files })).rejects.toThrow('no space');
  expect(await readFile(path, 'latin1')).toBe('TEST\u0001\0\0\0torn');
});

it('[D21] intact records behind the damage are found, and kept where they make sense alone', async () => {
  const texts = ['one', 'two', 'three', 'four'].map((text) => Buffer.from(text));
  const whole = Buffer.from(encodeFile('TEST', texts));
  // The length of the second record: where the third begins is not known from it.
  whole[8 + 8 + 3] = 0xff;
  await writeFile(path, whole);
  const { file, records, damage } = await RecordFile.open(path, 'TEST', { keepLater: true });
  expect(records.map(String)).toEqual(['one', 'three', 'four']);
  expect(damage?.later).toBe(2);
  await file.append(Buffer.from('five'));
  await file.close();
  const again = await RecordFile.open(path, 'TEST');
  expect(again.records.map(String)).toEqual(['one', 'three', 'four', 'five']);
  expect(again.damage).toBeNull();
  await again.file.close();
});

it('[D21] a file that was cut off as it was made is a new one', async () => {
  await writeFile(path, Buffer.alloc(8));
  const { file, records } = await RecordFile.open(path, 'TEST');
  await file.append(Buffer.from('one'));
  await file.close();
  expect(records).toEqual([]);
  expect(readRecords(await readFile(path), 'TEST').records.map(String)).toEqual(['one']);
});

it('[D21] zeros behind the last record are not taken for records', async () => {
  await writeFile(
    path,
    Buffer.concat([encodeFile('TEST', [Buffer.from('one')]), Buffer.alloc(99)]),
  );
  const { file, records, damage } = await RecordFile.open(path, 'TEST');
  await file.close();
  expect(records.map(String)).toEqual(['one']);
  expect(damage).not.toBeNull();
});

it('[D21] a turned letter of the file’s kind is damage if a record follows it', async () => {
  const whole = Buffer.from(encodeFile('TEST', [Buffer.from('one')]));
  whole.write('F', 0, 'latin1');
  await writeFile(path, whole);
  const { file, records, damage } = await RecordFile.open(path, 'TEST');
  await file.close();
  expect(records.map(String)).toEqual(['one']);
  expect(damage?.keptAs).toBe('records.broken-1');
});

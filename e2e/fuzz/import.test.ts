import { rm } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import { sampleSession } from '../../src/main/app/damage.testkit';
import { encodeFile, readRecords } from '../../src/main/disk/record-format';
import { describe, packSession } from '../../src/main/hearth-file/pack';
import { FileRefused } from '../../src/main/hearth-file/refused';
import { unpackSession } from '../../src/main/hearth-file/unpack';
import { unzip } from '../../src/main/hearth-file/zip-read';
import { type ZipEntry, zip } from '../../src/main/hearth-file/zip-write';
import { sessionFolder } from '../../src/main/session/session-folder';
import { PART_NAMES } from '../../src/shared/protocol/hearth-file';
import { type Random, seeded } from '../crash/random';
import { mutateBytes, mutateJson, pick } from './mutate';

const IS_LONG = process.env.HEARTH_LONG !== undefined;
const INPUTS = IS_LONG ? 60_000 : 300;
const SEED = Number(process.env.HEARTH_SEED ?? (IS_LONG ? Date.now() % 1_000_000 : 3));
/** No file may take longer than this, in ms, nor more than so much memory. */
const LONGEST_MS = 10_000;
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_TAKEN = 256 * 1024 * 1024;
const ODD_NAMES = [
  '../evil',
  '/evil',
  'access.json',
  'manifest.json',
  '__proto__',
  '',
  'events.log\0',
];
const MAGICS: Readonly<Record<string, string>> = {
  'events.log': 'HEVT',
  'board.log': 'HBRD',
  'board-history.log': 'HBHI',
};

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 120_000 });

type Parts = ReadonlyMap<string, Buffer>;

/** The parts of the file with one of them changed, and, mostly, the manifest telling the truth of it. */
function changedParts(random: Random, parts: Parts): Parts {
  const name = pick(random, [...parts.keys()]);
  const before = parts.get(name) ?? Buffer.alloc(0);
  const changed = new Map<string, Buffer>(parts);
  changed.set(name, changedPart(random, name, before));
  if (random() < 0.1) changed.delete(pick(random, [...parts.keys()]));
  if (random() < 0.1) changed.set(pick(random, ODD_NAMES), before);
  if (name !== 'manifest.json' && random() < 0.8) {
    const manifest = JSON.parse(parts.get('manifest.json')?.toString() ?? '{}') as object;
    const files = PART_NAMES.flatMap((part) => {
      const content = changed.get(part);
      return content === undefined ? [] : [[part, describe(content)] as const];
    });
    const honest = { ...manifest, files: Object.fromEntries(files) };
    changed.set('manifest.json', Buffer.from(JSON.stringify(honest)));
  }
  return changed;
}

function changedPart(random: Random, name: string, before: Buffer): Buffer {
  if (name === 'manifest.json' && random() < 0.7) {
    return Buffer.from(JSON.stringify(mutateJson(random, [JSON.parse(before.toString())])) ?? '');
  }
  const magic = MAGICS[name];
  if (magic === undefined || random() < 0.3) return mutateBytes(random, [before]);
  // Behind its checksum, so that what reads the records is met as well.
  const records = readRecords(before, magic).records.map((record) => Buffer.from(record));
  const at = records.indexOf(pick(random, records));
  const others: readonly Buffer[] = [
    ...records.slice(0, at),
    mutateBytes(random, records),
    ...records.slice(at + 1),
  ];
  const whole = others.filter(({ length }) => length > 0);
  return Buffer.from(encodeFile(magic, whole));
}

it('[R8] [D38] whatever file is imported, it is taken in or refused in words, soon and within bounds', async () => {
  const sample = await sampleSession('closed');
  const packed = await packSession(sessionFolder(sample.folder, sample.id), {
    wall: 0,
    zone: 'UTC',
  });
  await rm(sample.folder, { recursive: true, force: true });
  const names = new Set(['manifest.json', ...PART_NAMES]);
  const parts: Parts = await unzip(packed.bytes, { names, mostBytes: MOST_BYTES });
  const random = seeded(SEED);
  let refused = 0;
  for (let n = 0; n < INPUTS; n += 1) {
    const entries: ZipEntry[] = [...changedParts(random, parts)].map(([name, bytes]) => {
      return { name, bytes };
    });
    const isInside = random() < 0.6;
    const input = isInside ? await zip(entries) : mutateBytes(random, [packed.bytes]);
    const begun = performance.now();
    const taken = process.memoryUsage().arrayBuffers;
    const error = await unpackSession(input, MOST_BYTES).then(
      () => null,
      (reason: unknown) => reason,
    );
    const told = `seed ${SEED}, input ${n}: ${input.toString('base64')}`;
    if (error !== null) {
      refused += 1;
      if (!(error instanceof FileRefused)) throw new Error(told, { cause: error });
      expect(error.message, told).toContain('Nothing was imported');
    }
    expect(performance.now() - begun, told).toBeLessThan(LONGEST_MS);
    expect(process.memoryUsage().arrayBuffers - taken, told).toBeLessThan(MOST_TAKEN);
  }
  expect(refused).toBeGreaterThan(INPUTS / 4);
  expect(refused).toBeLessThan(INPUTS);
});

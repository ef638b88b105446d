import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolderAt } from './data-folder';

it('[D34] a data folder on a drive that is not there is refused, and not made', async () => {
  const drive = await mkdtemp(join(tmpdir(), 'hearth-drive-'));
  expect(dataFolderAt(join(drive, 'sessions'))).toBe(join(drive, 'sessions'));
  expect(dataFolderAt(relative(process.cwd(), drive))).toBe(drive);
  await writeFile(join(drive, 'file'), '');
  for (const place of ['away/sessions', 'file/sessions']) {
    expect(() => dataFolderAt(join(drive, place))).toThrow('connected?');
  }
  expect(await readdir(drive)).toEqual(['file']);
  await rm(drive, { recursive: true });
});

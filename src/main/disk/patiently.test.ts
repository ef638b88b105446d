import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { heldCodes, patiently } from './patiently';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-held-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Renames as a system does while a scanner looks at the file, for so many attempts. */
function heldFor(attempts: number, code: string) {
  let tried = 0;
  return {
    tried: () => tried,
    rename: async (from: string, to: string): Promise<void> => {
      tried += 1;
      if (tried <= attempts) throw Object.assign(new Error(`${code}: held`), { code });
      await rename(from, to);
    },
  };
}

it.each(['EBUSY', 'EPERM', 'EACCES'])(
  '[D33] a file that a scanner holds for a while (%s) is put in place when it lets go',
  async (code) => {
    const [from, to] = [join(folder, 'new'), join(folder, 'file')];
    await writeFile(from, 'after');
    await writeFile(to, 'before');
    const held = heldFor(5, code);
    await patiently(() => held.rename(from, to), heldCodes('win32'));
    expect(await readFile(to, 'utf8')).toBe('after');
    expect(await readdir(folder)).toEqual(['file']);
    expect(held.tried()).toBe(6);
  },
);

it('[D33] when it never lets go that is said, and nothing was changed', async () => {
  const [from, to] = [join(folder, 'new'), join(folder, 'file')];
  await writeFile(from, 'after');
  await writeFile(to, 'before');
  const held = heldFor(Number.POSITIVE_INFINITY, 'EBUSY');
  const putting = patiently(() => held.rename(from, to), heldCodes('win32'), [1, 1, 1]);
  await expect(putting).rejects.toThrow('EBUSY');
  expect(held.tried()).toBe(4);
  expect(await readFile(to, 'utf8')).toBe('before');
});

it('[D33] whatever else is wrong is said at once, so that a full disk is not waited for', async () => {
  for (const [code, platform] of [
    ['ENOSPC', 'win32'],
    ['ENOENT', 'win32'],
    ['EACCES', 'linux'],
    ['EPERM', 'darwin'],
  ] as const) {
    const held = heldFor(Number.POSITIVE_INFINITY, code);
    const putting = patiently(() => held.rename('a', 'b'), heldCodes(platform));
    await expect(putting).rejects.toThrow(code);
    expect(held.tried()).toBe(1);
  }
});

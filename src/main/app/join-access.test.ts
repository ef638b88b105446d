import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newAccess } from '../host/access';
import { withSum } from '../library/checked-json';
import { openAccess } from './join-access';
import { dataFolder } from './live.testkit';

it('[W44] a session from before links had a key gets one and keeps its path, code and seats', async () => {
  const [folder, remove] = await dataFolder();
  const path = join(folder, 'access.json');
  const { key: _key, retired: _retired, ...before } = { ...newAccess(), version: 1, port: 4747 };
  await writeFile(path, withSum(before));
  const first = await openAccess(path);
  const { key } = first.access;
  expect(first.access).toEqual({ ...before, version: 3, key, retired: [] });
  expect(first.access.key).toMatch(/^[A-Za-z0-9_-]{22}$/u);
  expect(first.fault).toContain('scans the new code once');
  await first.keep(first.access);
  // From now on it is the same key, and nothing to be told.
  const second = await openAccess(path);
  expect(second).toMatchObject({ access: first.access, fault: null });
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 3 });
  await remove();
});

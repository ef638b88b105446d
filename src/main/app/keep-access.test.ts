import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RefusingFiles } from '../disk/refusing-files.testkit';
import { cofacilitator } from '../host/cofacilitators/console.testkit';
import { sessionFolder } from '../session/session-folder';
import { dataFolder, hold, NOBODY_LOOKS } from './live.testkit';

let folder: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  [folder, remove] = await dataFolder();
});
afterEach(() => remove());

it('[H89] a link revoked while the disk refuses is dead at once, and on disk as soon as that takes it', async () => {
  const files = new RefusingFiles();
  const held = await hold(folder, true, { peers: true, relay: true }, NOBODY_LOOKS, files);
  const link = await cofacilitator(held);
  const [{ id } = { id: '' }] = held.live.cofacilitators.list();
  files.reason = 'ENOSPC';
  await held.live.cofacilitators.revoke(id);
  expect((await fetch(link)).status).toBe(404);
  expect(held.unsaved.at(-1)).toContain('Not saved: the link');
  files.reason = null;
  const { access } = sessionFolder(folder, 'testsession');
  const read = async () => `${await readFile(access)}${await readFile(`${access}.bak`)}`;
  await expect.poll(read, { timeout: 15_000 }).not.toContain(id);
  await expect.poll(() => held.unsaved.at(-1)).toBeNull();
  await held.live.close();
});

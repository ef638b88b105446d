import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { type Files, REAL_FILES } from '../disk/files';
import { startHearth } from './hearth.testkit';

/** This machine's disk, and in which order what was in which file came to it. */
function watched(): { readonly files: Files; readonly settled: string[] } {
  const settled: string[] = [];
  const files: Files = {
    ...REAL_FILES,
    open: async (path, how) => {
      const file = await REAL_FILES.open(path, how);
      const sync = async () => {
        await file.sync();
        settled.push(basename(path));
      };
      return { ...file, sync };
    },
    rename: async (from, to) => {
      await REAL_FILES.rename(from, to);
      settled.push(basename(to));
    },
  };
  return { files, settled };
}

it('[D56] a session that was closed when the app was killed is on disk before it is listed as closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hearth-settled-'));
  const first = await startHearth(folder);
  await first.startSession({ title: 'Round', question: '', groups: [] });
  const id = await first.closeSession();
  // As it is for who was killed after the log and before the list.
  const [summary] = first.library.sessions();
  if (summary === undefined) throw new Error('No session is listed.');
  await first.library.put({ ...summary, phase: 'open' });
  await first.stop();

  const { files, settled } = watched();
  const second = await startHearth(folder, { files });
  expect(second.library.sessions()).toMatchObject([{ id, phase: 'closed' }]);
  const listed = settled.indexOf('library.json');
  expect(settled.slice(0, listed)).toEqual(
    expect.arrayContaining(['events.log', 'board.log', 'board-history.log']),
  );
  await second.stop();
  await rm(folder, { recursive: true, force: true });
});

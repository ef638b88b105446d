import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isFault } from './fault';
import { type Files, REAL_FILES } from './files';

/** More damaged files of one name than this are a disk that dies; the copies would only fill it. */
const MOST_KEPT = 100;

/**
 * [D20] Keeps a copy of a damaged file beside it, durably, under a name that no file has yet; resolves
 * with that name. Whoever wants to write to the file calls this before. Throws if it cannot be kept.
 */
export async function keepDamaged(path: string, files: Files = REAL_FILES): Promise<string> {
  for (let n = 1; n <= MOST_KEPT; n += 1) {
    const kept = `${path}${DAMAGED}${n}`;
    try {
      await files.copyNew(path, kept);
    } catch (error) {
      if (isFault(error, 'EEXIST')) continue;
      throw error;
    }
    const copy = await files.open(kept, 'append');
    await copy.sync().finally(() => copy.close());
    await files.syncFolder(dirname(path));
    return basename(kept);
  }
  throw new Error(`${basename(path)} was damaged more than ${MOST_KEPT} times`);
}

/** [D20] Deletes the copies of damaged files in a session's folder: they hold what is to be forgotten. */
export async function removeDamaged(folder: string, files: Files = REAL_FILES): Promise<void> {
  const kept = (await readdir(folder)).filter((name) => name.includes(DAMAGED));
  for (const name of kept) await files.remove(join(folder, name));
}

const DAMAGED = '.broken-';

import { type Files, REAL_FILES } from '../disk/files';
import type { SessionFolder } from './session-folder';

/**
 * [D56] Makes sure that the records of a session that nobody goes on with are on disk, not only in the memory of
 * the system: who was killed may have written them and not come to waiting for the disk. Rejects if it refuses.
 */
export async function settleFiles(
  { folder, events, board, boardHistory }: SessionFolder,
  files: Files = REAL_FILES,
): Promise<void> {
  for (const path of [events, board, boardHistory]) {
    if (!(await files.exists(path))) continue;
    const file = await files.open(path, 'append');
    await file.sync().finally(() => file.close());
  }
  await files.syncFolder(folder);
}

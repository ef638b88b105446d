import { dirname } from 'node:path';
import { type Files, REAL_FILES } from './files';

/**
 * Replaces a file as a whole: a temporary file beside it, fsync, rename, fsync of the folder. After
 * a crash there is either the old file or the new one.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  files: Files = REAL_FILES,
): Promise<void> {
  const temporary = await writeBeside(path, content, files);
  try {
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary);
    throw error;
  }
  await files.syncFolder(dirname(path));
}

/** Writes what will replace the file into one beside it, durably; resolves with that one's path. */
export async function writeBeside(
  path: string,
  content: string | Uint8Array,
  files: Files = REAL_FILES,
): Promise<string> {
  const temporary = `${path}.new`;
  try {
    const file = await files.open(temporary, 'empty');
    try {
      await file.append(typeof content === 'string' ? Buffer.from(content) : content);
      await file.sync();
    } finally {
      await file.close();
    }
    return temporary;
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}

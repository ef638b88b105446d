import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ExportError } from './export-error';
import { writeFault } from './write-fault';

/**
 * Writes notes into a folder that exists, and tells where they are. Either the whole file is there
 * under its name, on disk, or what was there before still is: the content goes to a file beside it
 * first. A file of the same name is replaced; the name carries the session's id (`notesFileName`),
 * so that is an earlier export of the same session. Unlike Hearth's own files, notes are written where
 * other people and programs are, so the steps that can fail there are told apart.
 * @throws ExportError with a sentence for the facilitator
 */
export async function writeNotes(
  content: string | Uint8Array,
  folder: string,
  fileName: string,
): Promise<string> {
  if (fileName === '' || fileName.startsWith('.') || /[/\\]/u.test(fileName)) {
    throw new ExportError('failed', `“${basename(fileName)}” is no file name`);
  }
  const path = join(folder, fileName);
  const draft = join(folder, `.hearth-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeDraft(draft, content);
  } catch (cause) {
    await discard(draft);
    throw writeFault(cause, 'writing', folder, fileName);
  }
  try {
    await rename(draft, path);
  } catch (cause) {
    await discard(draft);
    throw writeFault(cause, 'renaming', folder, fileName);
  }
  await syncFolder(folder);
  return path;
}

async function writeDraft(draft: string, content: string | Uint8Array): Promise<void> {
  const file = await open(draft, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The fault that led here is the one to tell; a draft that cannot be removed changes nothing in it. */
async function discard(draft: string): Promise<void> {
  await rm(draft, { force: true }).catch(() => undefined);
}

/** Makes the new name survive a power cut, where folders can be synced (not on Windows, nor on some shares). */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // The content is on disk and the file has its name: there is nothing to warn of.
  } finally {
    await handle?.close();
  }
}

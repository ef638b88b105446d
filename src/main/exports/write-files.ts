import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ExportError } from './export-error';
import { writeFault } from './write-fault';

export type ExportFile = { readonly name: string; readonly content: string | Uint8Array };
type Draft = { readonly name: string; readonly draft: string; readonly path: string };

/**
 * [X26] Writes the files of one export into a folder that exists, and tells where they are. Each goes to a file
 * beside it first, and none has its name before all are on disk; if that fails, or is cancelled before it,
 * nothing of the export is left. A file of the same name is replaced; names carry the session's id, so that
 * is an earlier export of the same session. Exports are written where other people and programs are, so the
 * steps that can fail there are told apart.
 * @throws ExportError with a sentence for the facilitator
 */
export async function writeFiles(
  files: readonly ExportFile[],
  folder: string,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const drafts = files.map(({ name }) => draftOf(name, folder));
  try {
    for (const [at, { content }] of files.entries()) {
      if (signal?.aborted === true) throw new ExportError('cancelled', '');
      const { draft = '', name = '' } = drafts[at] ?? {};
      await writeDraft(draft, content).catch((cause: unknown) => {
        throw writeFault(cause, 'writing', folder, name);
      });
    }
    if (signal?.aborted === true) throw new ExportError('cancelled', '');
    await renameAll(drafts, folder);
  } finally {
    for (const { draft } of drafts) await discard(draft);
  }
  await syncFolder(folder);
  return drafts.map(({ path }) => path);
}

function draftOf(name: string, folder: string): Draft {
  if (name === '' || name.startsWith('.') || /[/\\]/u.test(name)) {
    throw new ExportError('failed', `“${basename(name)}” is no file name`);
  }
  const draft = join(folder, `.hearth-${randomBytes(6).toString('hex')}.tmp`);
  return { name, draft, path: join(folder, name) };
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

/** What came new goes again if a later one cannot have its name; what it replaced is whole either way. */
async function renameAll(drafts: readonly Draft[], folder: string): Promise<void> {
  const fresh: string[] = [];
  for (const { draft, path, name } of drafts) {
    const isNew = (await stat(path).catch(() => null)) === null;
    try {
      await rename(draft, path);
    } catch (cause) {
      for (const one of fresh) await discard(one);
      throw writeFault(cause, 'renaming', folder, name);
    }
    if (isNew) fresh.push(path);
  }
}

/** The fault that led here is the one to tell; a draft that cannot be removed changes nothing in it. */
async function discard(draft: string): Promise<void> {
  await rm(draft, { force: true }).catch(() => undefined);
}

/** Makes the new names survive a power cut, where folders can be synced (not on Windows, nor on some shares). */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // The content is on disk and the files have their names: there is nothing to warn of.
  } finally {
    await handle?.close();
  }
}

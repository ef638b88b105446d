import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as Y from 'yjs';
import { readRecords } from '../../src/main/disk/record-format';
import { readEvents } from '../../src/main/session/event-log';
import { sessionFolder } from '../../src/main/session/session-folder';
import { readCards } from '../../src/shared/board/card';
import { cardsOf } from '../../src/shared/board/document';
import type { SessionEvent } from '../../src/shared/session/events';

/** Every file below the folder, by its path from there with forward slashes. */
export async function readFolder(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path).split(sep).join('/'), await readFile(path)] as const;
  });
  return new Map(await Promise.all(read));
}

/** Makes the folder hold exactly these files. */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Buffer>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** The events of a session as they stand on disk; none if there is no log. */
export async function eventsOnDisk(folder: string, id: string): Promise<readonly SessionEvent[]> {
  const bytes = await readFile(sessionFolder(folder, id).events).catch(() => Buffer.alloc(0));
  return readRecords(bytes, 'HEVT').records.flatMap(readEvents);
}

/** The cards of a session that is not held, as they stand on disk. */
export async function cardsOnDisk(
  folder: string,
  id: string,
): Promise<readonly { readonly id: string; readonly text: string }[]> {
  const bytes = await readFile(sessionFolder(folder, id).board).catch(() => Buffer.alloc(0));
  const { records, later } = readRecords(bytes, 'HBRD');
  const doc = new Y.Doc();
  for (const update of [...records, ...later]) Y.applyUpdate(doc, update);
  return readCards(cardsOf(doc)).map(({ id: card, text }) => ({ id: card, text }));
}

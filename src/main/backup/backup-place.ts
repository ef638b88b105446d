import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupPlace } from '../../shared/protocol/backup';
import { HEARTH_ENDING } from '../../shared/protocol/hearth-file';
import type { Files } from '../disk/files';
import { writeWhole } from '../disk/write-whole';
import type { PackedSession } from '../hearth-file/pack';

/** So many backups of one session are kept: as it is now, and as it was before the last corrections. */
export const KEPT_BACKUPS = 3;

/** By this file a folder is known again: without it, it is an empty place where a drive is not plugged in. */
const MARK = '.hearth-backups';

/** `… <session's id> v3.hearth` */
const BACKUP = / ([a-z0-9]{8,40}) v(\d{1,9})\.hearth$/u;
/** A backup that was cut off while it was written. */
const HALF = `${HEARTH_ENDING}.new`;

type Backup = { readonly name: string; readonly id: string; readonly version: number };

/** Marks a folder as one for backups; it may be one already. Throws if it cannot be written to. */
export async function markPlace(folder: string, files: Files): Promise<BackupPlace> {
  const known = await readMark(folder);
  if (known !== null) return { folder, mark: known };
  const mark = randomBytes(8).toString('hex');
  await writeWhole(join(folder, MARK), mark, files);
  return { folder, mark };
}

/** [D43] Whether the folder is there, and is the one that was chosen. */
export async function isPlaceThere({ folder, mark }: BackupPlace): Promise<boolean> {
  return (await readMark(folder)) === mark;
}

/** The sessions that have a backup in a folder. Throws if it cannot be read. */
export async function backedUp(folder: string): Promise<ReadonlySet<string>> {
  return new Set((await backupsIn(folder)).map(({ id }) => id));
}

/**
 * [D42] Writes a backup beside those there are, durably, and deletes all but the latest few of that session.
 *
 * @param kept how many stay
 */
export async function writeBackup(
  folder: string,
  packed: PackedSession,
  files: Files,
  kept = KEPT_BACKUPS,
): Promise<void> {
  const before = (await backupsIn(folder)).filter(({ id }) => id === packed.id);
  const version = Math.max(0, ...before.map((backup) => backup.version)) + 1;
  const words = packed.fileName.slice(0, -HEARTH_ENDING.length);
  const name = `${words} ${packed.id} v${version}${HEARTH_ENDING}`;
  await writeWhole(join(folder, name), packed.bytes, files);
  const latestFirst = before.toSorted((a, b) => b.version - a.version);
  await removeNamed(folder, latestFirst.slice(kept - 1), files);
}

/** [D44] Deletes every backup of a session, half-written ones too. */
export async function removeBackups(folder: string, id: string, files: Files): Promise<void> {
  await removeNamed(
    folder,
    (await backupsIn(folder)).filter((backup) => backup.id === id),
    files,
  );
  await removeHalf(folder, files);
  await files.syncFolder(folder);
}

/** Deletes what a cut has left half written. */
export async function removeHalf(folder: string, files: Files): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(HALF));
  for (const name of names.filter((half) => BACKUP.test(half.slice(0, -'.new'.length)))) {
    await files.remove(join(folder, name));
  }
}

async function removeNamed(
  folder: string,
  backups: readonly Backup[],
  files: Files,
): Promise<void> {
  for (const { name } of backups) await files.remove(join(folder, name));
}

async function backupsIn(folder: string): Promise<readonly Backup[]> {
  return (await readdir(folder)).flatMap((name) => {
    const [, id, version] = BACKUP.exec(name) ?? [];
    return id === undefined ? [] : [{ name, id, version: Number(version) }];
  });
}

/** Whatever the reason why it cannot be read: the folder is not there for us. */
function readMark(folder: string): Promise<string | null> {
  return readFile(join(folder, MARK), 'utf8').catch(() => null);
}

import { readFile } from 'node:fs/promises';
import type { HistoryRecord } from '../../shared/board/history-record';
import { readHistory, rewriteHistory } from '../../shared/board/history-rewrite';
import { withoutPeople } from '../../shared/board/kept-board';
import type { KeptEntry } from '../../shared/board/kept-entry';
import type { PersonId } from '../../shared/session/ids';
import { type Files, REAL_FILES } from '../disk/files';
import { keepDamaged } from '../disk/keep-damaged';
import { RecordFile } from '../disk/record-file';
import { readRecords } from '../disk/record-format';

/** The first letters of a board's history. */
export const HISTORY_MAGIC = 'HBHI';

/** A history file as it was found. */
export type OpenedHistory = {
  /** Null if it cannot be used; then nothing is written. */
  readonly file: RecordFile | null;
  readonly records: readonly HistoryRecord[];
  readonly bytes: number;
  /** What could not be read of it, in a sentence for the facilitator; null if nothing. */
  readonly fault: string | null;
};

/**
 * [D15] Opens or makes a history file. It never throws: a session is held without a history rather than
 * not at all. What cannot be read of its end is cut off, after the file was kept beside it; a file of
 * another kind or of a later version is left as it is.
 */
export async function openHistoryFile(
  path: string,
  files: Files = REAL_FILES,
): Promise<OpenedHistory> {
  try {
    return await openFile(path, files);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const fault = `The board can be used but not replayed: its history could not be opened. (${why})`;
    return { file: null, records: [], bytes: 0, fault };
  }
}

async function openFile(path: string, files: Files): Promise<OpenedHistory> {
  const { file, records, damage } = await RecordFile.open(path, HISTORY_MAGIC, { files });
  try {
    const read = readHistory(records);
    const senseless = sizeOf(records.slice(read.length));
    let keptAs = damage?.keptAs ?? null;
    if (senseless > 0) {
      keptAs ??= await keepDamaged(path, files);
      await file.rewrite((all) => all.slice(0, read.length));
    }
    const fault = keptAs === null ? null : cutWords(keptAs);
    return { file, records: read, bytes: sizeOf(records) - senseless, fault };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The records of a history as they stand in its file; none if there is no file. Throws if it is no history. */
export async function readHistoryFile(path: string): Promise<readonly Uint8Array[]> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return new Uint8Array();
    throw error;
  });
  const { records } = readRecords(bytes, HISTORY_MAGIC);
  return records.slice(0, readHistory(records).length);
}

/** [D16] Writes the file anew without these people; gives what is left. */
export async function forgetInRecords(
  file: RecordFile,
  people: ReadonlySet<PersonId>,
): Promise<Pick<OpenedHistory, 'records' | 'bytes'>> {
  let left: readonly Uint8Array[] = [];
  const keep = (entry: KeptEntry) => withoutPeople(entry, people);
  await file.rewrite((records) => {
    left = rewriteHistory(readHistory(records), keep, () => false);
    return left;
  });
  return { records: readHistory(left), bytes: sizeOf(left) };
}

/**
 * [D16] The same in the folder of a session that is not running. A history that cannot be read is
 * deleted: nobody could say what it holds of them.
 */
export async function forgetInHistory(
  path: string,
  people: ReadonlySet<PersonId>,
  files: Files = REAL_FILES,
): Promise<void> {
  const { file } = await openHistoryFile(path, files);
  if (file === null) {
    await files.remove(path);
    return;
  }
  try {
    await forgetInRecords(file, people);
  } finally {
    await file.close();
  }
}

function sizeOf(records: readonly Uint8Array[]): number {
  return records.reduce((sum, { length }) => sum + length, 0);
}

function cutWords(keptAs: string): string {
  return `The history of the board was damaged, so its replay lacks a part; the board itself does not. The damaged file was kept as ${keptAs}.`;
}

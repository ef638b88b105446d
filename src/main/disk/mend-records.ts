import { isFault } from './fault';
import type { Files } from './files';
import { keepDamaged } from './keep-damaged';
import { encodeFile, readRecords } from './record-format';
import { writeWhole } from './write-whole';

/** What was wrong with a record file. */
export type Damage = {
  /** The name of the file, in the same folder, that is the damaged one as it was found. */
  readonly keptAs: string;
  /** Intact records behind the damage: kept if they make sense without those before, else left out. */
  readonly later: number;
};

/**
 * [D2] [D20] What can be read of a record file, and how long it is then (0 if there is none). A damaged
 * one is kept beside it before it is written anew with what can be used. Throws if it is of another kind
 * or of a later version, or if it cannot be kept: then it is left as it is.
 */
export async function readOrMend(
  path: string,
  magic: string,
  files: Files,
  keepLater: boolean,
): Promise<{ records: readonly Uint8Array[]; length: number; damage: Damage | null }> {
  const bytes = await files.read(path).catch((error: unknown) => {
    if (isFault(error, 'ENOENT')) return new Uint8Array();
    throw error;
  });
  const found = readRecords(bytes, magic);
  if (!found.isDamaged) return { records: found.records, length: bytes.length, damage: null };
  const keptAs = await keepDamaged(path, files);
  const records = keepLater ? [...found.records, ...found.later] : found.records;
  const mended = encodeFile(magic, records);
  await writeWhole(path, mended, files);
  return { records, length: mended.length, damage: { keptAs, later: found.later.length } };
}

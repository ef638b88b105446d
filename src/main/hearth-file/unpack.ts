import {
  anyManifest,
  type Manifest,
  MOST_FILE_BYTES,
  manifest,
  PART_NAMES,
  type PartName,
} from '../../shared/protocol/hearth-file';
import { parseJson } from '../../shared/protocol/parse';
import type { NameChoice } from '../../shared/session/name-choice';
import type { Session } from '../../shared/session/session';
import { HISTORY_MAGIC } from '../board/history-file';
import { LaterVersion } from '../disk/later-version';
import { readRecords } from '../disk/record-format';
import { readRecord, type SessionRecord } from '../library/past-session';
import { describe } from './pack';
import { FileRefused, refused, refusedAsLater } from './refused';
import { unzip } from './zip-read';

/** What a session is made of on disk, by the names of its files. */
export type KeptParts = ReadonlyMap<PartName, Buffer>;

/** A session out of a file, looked through but not kept yet. */
export type UnpackedSession = {
  readonly session: Session;
  readonly record: SessionRecord;
  readonly parts: KeptParts;
  /** How people are called in an export; null for a `.hearth` file, in which everything is as it was. */
  readonly names: NameChoice | null;
};

const NAMES: ReadonlySet<string> = new Set(['manifest.json', ...PART_NAMES]);

/**
 * [D36] [D38] Reads a `.hearth` file: every part there, as its checksum says, of a version that this one
 * knows, and a session that can be opened. Throws `FileRefused` with why it cannot be taken in.
 *
 * @param mostBytes how much of it may be unpacked
 */
export async function unpackSession(
  bytes: Buffer,
  mostBytes = MOST_FILE_BYTES,
): Promise<UnpackedSession & { readonly manifest: Manifest }> {
  if (bytes.length > mostBytes) throw refused('it is larger than a session can be');
  const files = await unzip(bytes, { names: NAMES, mostBytes }).catch((error: unknown) => {
    throw refused(error);
  });
  const described = readManifest(files.get('manifest.json'));
  const parts = new Map<PartName, Buffer>();
  for (const name of PART_NAMES) {
    const said = described.files[name];
    const content = files.get(name);
    if ((said === undefined) !== (content === undefined)) throw refused(`${name} is missing`);
    if (said === undefined || content === undefined) continue;
    const is = describe(content);
    if (is.bytes !== said.bytes || is.sha256 !== said.sha256) throw refused(`${name} is damaged`);
    parts.set(name, content);
  }
  const record = readParts(parts);
  if (record.session.id !== described.session.id) throw refused('its parts are of two sessions');
  if (record.session.phase === 'open') throw refused('its session was never closed');
  return { manifest: described, session: record.session, record, parts, names: null };
}

function readManifest(content: Buffer | undefined): Manifest {
  if (content === undefined) throw refused('it says nowhere what it holds');
  const text = content.toString('utf8');
  const read = parseJson(manifest, text);
  if (read.ok) return read.value;
  const any = parseJson(anyManifest, text);
  if (any.ok && any.value.version > 1) {
    throw refusedAsLater();
  }
  throw refused('what it says of itself cannot be read');
}

/** Opens what a session is made of. Throws `FileRefused` if that cannot be done. */
export function readParts(parts: KeptParts): SessionRecord {
  try {
    const record = readRecord(part(parts, 'events.log'), part(parts, 'board.log'));
    if (record === null) throw new Error('its log holds no session');
    const history = parts.get('board-history.log');
    if (history !== undefined) readRecords(history, HISTORY_MAGIC);
    return record;
  } catch (error) {
    if (error instanceof LaterVersion) {
      throw new FileRefused(`${error.message} Nothing was imported.`);
    }
    throw refused(error);
  }
}

/** One of them. Throws if it is not there. */
export function part(parts: KeptParts, name: PartName): Buffer {
  const content = parts.get(name);
  if (content === undefined) throw new Error(`${name} is missing`);
  return content;
}

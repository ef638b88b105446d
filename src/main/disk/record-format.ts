import { crc32 } from 'node:zlib';
import { laterRecords } from './later-version';

/** A file begins with eight bytes: four letters of its kind, a version, three zeros. */
export const HEADER_BYTES = 8;
const VERSION = 1;
const FRAME_BYTES = 8;
/** So many bytes are checksummed in looking for records behind damage; a few seconds' work. */
const MOST_SEARCHED_BYTES = 1024 * 1024 * 1024;

/** What is in a record file. */
export type FoundRecords = {
  /** Every record before the first damage. */
  readonly records: readonly Uint8Array[];
  /** How many bytes of the file those are, with the header. */
  readonly goodBytes: number;
  /** Intact records behind the damage, in order. Between these and the others something is missing. */
  readonly later: readonly Uint8Array[];
  /** Whether there is anything else in the file. */
  readonly isDamaged: boolean;
};

/** The first bytes of a new file. `magic` is four ASCII letters. */
export function encodeHeader(magic: string): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(magic, 'latin1');
  header[4] = VERSION;
  return header;
}

/**
 * One record: its length and CRC-32 as unsigned 32-bit little-endian numbers, then the payload. Throws
 * for an empty one: eight zeros, which a cut can leave where nothing was written yet, are no record.
 */
export function encodeRecord(payload: Uint8Array): Uint8Array {
  if (payload.length === 0) throw new Error('A record is not empty.');
  const record = Buffer.alloc(FRAME_BYTES + payload.length);
  record.writeUInt32LE(payload.length, 0);
  record.writeUInt32LE(crc32(payload), 4);
  record.set(payload, FRAME_BYTES);
  return record;
}

/** A whole file of these records. */
export function encodeFile(magic: string, payloads: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([encodeHeader(magic), ...payloads.map(encodeRecord)]);
}

/**
 * [D2] [D21] Every record up to the first that is torn or does not match its checksum, and those behind
 * it that are intact. Throws for a file of another kind or a later version: that is not damage, and
 * such a file must be left as it is. Only its letters, in front of an intact record, can be damaged.
 */
export function readRecords(bytes: Uint8Array, magic: string): FoundRecords {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_BYTES) {
    return { records: [], goodBytes: 0, later: [], isDamaged: file.length > 0 };
  }
  // A cut in the moment in which the file was made.
  if (file.subarray(0, HEADER_BYTES).every((byte) => byte === 0)) {
    return { records: [], goodBytes: 0, later: search(file, HEADER_BYTES), isDamaged: true };
  }
  const isOther = file.toString('latin1', 0, 4) !== magic;
  if (isOther && !isNearly(magic, file)) throw new Error(`This is not a ${magic} file.`);
  if (file[4] !== VERSION) throw laterRecords(magic);
  const { records, end } = intactFrom(file, HEADER_BYTES);
  const isCut = end < file.length;
  const later = isCut ? search(file, end + 1) : [];
  return { records, goodBytes: end, later, isDamaged: isCut || isOther };
}

/** Whether one letter of the magic alone is another one, and a record follows. */
function isNearly(magic: string, file: Buffer): boolean {
  const wrong = [...magic].filter((letter, at) => file[at] !== letter.charCodeAt(0));
  return wrong.length === 1 && recordAt(file, HEADER_BYTES) !== null;
}

/** The records one behind the other from here on, and where the last of them ends. */
function intactFrom(file: Buffer, from: number): { records: Uint8Array[]; end: number } {
  const records: Uint8Array[] = [];
  let end = from;
  for (;;) {
    const record = recordAt(file, end);
    if (record === null) return { records, end };
    records.push(record);
    end += FRAME_BYTES + record.length;
  }
}

function recordAt(file: Buffer, at: number): Uint8Array | null {
  const length = lengthAt(file, at);
  if (length === 0) return null;
  const payload = file.subarray(at + FRAME_BYTES, at + FRAME_BYTES + length);
  return crc32(payload) === file.readUInt32LE(at + 4) ? payload : null;
}

/** How long a record would be that begins here; 0 if none can. */
function lengthAt(file: Buffer, at: number): number {
  if (at + FRAME_BYTES > file.length) return 0;
  const length = file.readUInt32LE(at);
  return at + FRAME_BYTES + length <= file.length ? length : 0;
}

/** Intact records from wherever one begins. */
function search(file: Buffer, from: number): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  let searched = 0;
  for (let at = from; at + FRAME_BYTES < file.length && searched < MOST_SEARCHED_BYTES; at += 1) {
    searched += lengthAt(file, at);
    if (recordAt(file, at) === null) continue;
    const { records, end } = intactFrom(file, at);
    found.push(...records);
    at = end - 1;
  }
  return found;
}

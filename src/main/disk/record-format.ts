import { crc32 } from 'node:zlib';

/** A file begins with eight bytes: four letters of its kind, a version, three zeros. */
export const HEADER_BYTES = 8;
const VERSION = 1;
const FRAME_BYTES = 8;

/** The first bytes of a new file. `magic` is four ASCII letters. */
export function encodeHeader(magic: string): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(magic, 'latin1');
  header[4] = VERSION;
  return header;
}

/** One record: its length and CRC-32 as unsigned 32-bit little-endian numbers, then the payload. */
export function encodeRecord(payload: Uint8Array): Uint8Array {
  const record = Buffer.alloc(FRAME_BYTES + payload.length);
  record.writeUInt32LE(payload.length, 0);
  record.writeUInt32LE(crc32(payload), 4);
  record.set(payload, FRAME_BYTES);
  return record;
}

/**
 * Every record up to the first that is torn or does not match its checksum, and how many bytes of
 * the file are good. Throws for a file of another kind or a later version: that is not damage, and
 * such a file must be left as it is.
 */
export function readRecords(
  bytes: Uint8Array,
  magic: string,
): { readonly records: readonly Uint8Array[]; readonly goodBytes: number } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_BYTES) return { records: [], goodBytes: 0 };
  if (file.toString('latin1', 0, 4) !== magic) throw new Error(`This is not a ${magic} file.`);
  if (file[4] !== VERSION) {
    throw new Error(`This ${magic} file was written by a later version of Hearth (${file[4]}).`);
  }
  const records: Uint8Array[] = [];
  let at = HEADER_BYTES;
  while (at + FRAME_BYTES <= file.length) {
    const end = at + FRAME_BYTES + file.readUInt32LE(at);
    if (end > file.length) break;
    const payload = file.subarray(at + FRAME_BYTES, end);
    if (crc32(payload) !== file.readUInt32LE(at + 4)) break;
    records.push(payload);
    at = end;
  }
  return { records, goodBytes: at };
}

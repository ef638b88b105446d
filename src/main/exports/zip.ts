import { crc32, deflateRawSync } from 'node:zlib';

export type ZipEntry = { readonly path: string; readonly content: string | Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 2.0: the least that knows compression. */
const VERSION = 20;
const DEFLATE = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01: the same content is the same file whenever it is written. */
const DATE = 0x0021;

/** The entries as a ZIP archive, compressed, in their order. Below 4 GB and 65,536 entries. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const name = Buffer.from(path, 'utf8');
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = factsOf(name, bytes, packed);
    const local = Buffer.concat([words32(LOCAL), facts, words16(0), name, packed]);
    const after = Buffer.concat([words16(0, 0, 0, 0), words32(0, offset)]);
    heads.push(Buffer.concat([words32(CENTRAL), words16(VERSION), facts, after, name]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(heads);
  const count = entries.length;
  const end = Buffer.concat([
    words32(END),
    words16(0, 0, count, count),
    words32(central.length, offset),
    words16(0),
  ]);
  return Buffer.concat([...bodies, central, end]);
}

/** What stands alike in front of an entry and in the archive's list, up to the length of its name. */
function factsOf(name: Buffer, bytes: Buffer, packed: Buffer): Buffer {
  return Buffer.concat([
    words16(VERSION, FLAGS, DEFLATE, 0, DATE),
    words32(crc32(bytes), packed.length, bytes.length),
    words16(name.length),
  ]);
}

function words16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}

function words32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, at * 4);
  return bytes;
}

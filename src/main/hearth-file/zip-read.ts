import { promisify } from 'node:util';
import { crc32, inflateRaw, type ZlibOptions } from 'node:zlib';

const inflate = promisify<Uint8Array, ZlibOptions, Buffer>(inflateRaw);

/** What may be in a zip that is read. */
export type ZipBounds = {
  /** The only names there may be, each once. */
  readonly names: ReadonlySet<string>;
  /** All entries together, unpacked. */
  readonly mostBytes: number;
};

const END_BYTES = 22;
const LISTED_BYTES = 46;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

type Listed = {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly length: number;
  readonly at: number;
};

/**
 * [D38] The files in a zip, by name. Reads no more than sessions are packed as: a name that is not asked for,
 * a size beyond the bound, a bomb, encryption, or a sum that is wrong is an error, thrown before more than
 * `mostBytes` was made of it. Nothing is ever written by a name out of a zip.
 */
export async function unzip(
  bytes: Buffer,
  bounds: ZipBounds,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  let left = bounds.mostBytes;
  for (const entry of listed(bytes)) {
    if (!bounds.names.has(entry.name))
      throw new Error('it holds a file that does not belong there');
    if (found.has(entry.name)) throw new Error(`it holds ${entry.name} twice`);
    left -= entry.length;
    if (left < 0) throw new Error('it is larger than a session can be');
    found.set(entry.name, await unpacked(bytes, entry));
  }
  return found;
}

/** What the directory at the end lists. */
function* listed(bytes: Buffer): Generator<Listed> {
  const end = bytes.length - END_BYTES;
  if (end < 0 || !isMarked(bytes, end, 'PK\x05\x06')) throw new Error('its end is missing');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n += 1) {
    if (at + LISTED_BYTES > end || !isMarked(bytes, at, 'PK\x01\x02')) {
      throw new Error('its directory is damaged');
    }
    if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new Error('it is encrypted');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extras = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    yield {
      name: bytes.toString('utf8', at + LISTED_BYTES, at + LISTED_BYTES + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      length: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    };
    at += LISTED_BYTES + nameLength + extras;
  }
}

async function unpacked(bytes: Buffer, entry: Listed): Promise<Buffer> {
  const { name, at, packed, length, method } = entry;
  if (at + LOCAL_BYTES > bytes.length || !isMarked(bytes, at, 'PK\x03\x04')) {
    throw new Error(`${name} is missing`);
  }
  const from = at + LOCAL_BYTES + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (from + packed > bytes.length) throw new Error(`${name} is cut off`);
  const raw = bytes.subarray(from, from + packed);
  const content = await contentOf(raw, method, length).catch(() => null);
  if (content === null || content.length !== length || crc32(content) !== entry.crc) {
    throw new Error(`${name} is damaged`);
  }
  return content;
}

async function contentOf(raw: Buffer, method: number, length: number): Promise<Buffer | null> {
  if (method === STORED) return raw;
  // An empty one has no least length that could be asked for.
  return method === DEFLATED ? inflate(raw, { maxOutputLength: Math.max(1, length) }) : null;
}

function isMarked(bytes: Buffer, at: number, mark: string): boolean {
  return bytes.toString('latin1', at, at + 4) === mark;
}

import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

const deflate = promisify<Uint8Array, Buffer>(deflateRaw);

/** One file in a zip. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

/** The first day that a zip can name: a file is the same whenever it was written. */
const DAY_ONE = 0x0021;
const NEEDS_VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATED = 8;

/** A zip of these files, below 4 GB each and together, in their order. Any unzipper opens it. */
export async function zip(entries: readonly ZipEntry[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const packed = await deflate(bytes);
    const about = aboutEntry(Buffer.from(name), bytes, packed.length);
    pieces.push(localHeader(about), packed);
    directory.push(directoryHeader(about, at));
    at += 30 + about.name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...pieces, listing, ending(entries.length, listing.length, at)]);
}

type About = { readonly name: Buffer; readonly common: Buffer };

/** What both headers of an entry say of it. */
function aboutEntry(name: Buffer, bytes: Uint8Array, packedLength: number): About {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(NEEDS_VERSION, 0);
  common.writeUInt16LE(NAMES_ARE_UTF8, 2);
  common.writeUInt16LE(DEFLATED, 4);
  common.writeUInt16LE(DAY_ONE, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(packedLength, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  return { name, common };
}

function localHeader({ name, common }: About): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name]);
}

function directoryHeader({ name, common }: About, at: number): Buffer {
  const madeBy = Buffer.from([NEEDS_VERSION, 0]);
  // Comment, disk, two kinds of attributes: none; then where the entry begins.
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, common, rest, name]);
}

function ending(entries: number, listingBytes: number, listingAt: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(listingBytes, 12);
  end.writeUInt32LE(listingAt, 16);
  return end;
}

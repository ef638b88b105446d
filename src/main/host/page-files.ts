import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One file of the participant page, held in memory in every encoding a browser may take. */
export type PageFile = {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
  /** Whether its name changes with its content, so that it can be kept for ever. */
  readonly hashed: boolean;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/**
 * Reads a built page into memory, by path with forward slashes. Only what was there at the start
 * is ever served, so no request can reach another file of the laptop.
 *
 * @param below where it is served under the link, ending in a slash; nothing for the page itself
 */
export async function readPage(folder: string, below = ''): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(async (entry): Promise<[string, PageFile]> => {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    return [`${below}${name}`, await readPageFile(path, name)];
  });
  return new Map(await Promise.all(read));
}

async function readPageFile(path: string, name: string): Promise<PageFile> {
  const plain = await readFile(path);
  return {
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    plain,
    gzip: await toGzip(plain),
    brotli: await toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    hashed: name.startsWith('assets/'),
  };
}

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { SessionFolder } from '../session/session-folder';

/**
 * What a closed session is at the moment, as a checksum: of its log, in which everything is written that can
 * still change it, and of how large its board and history are.
 */
export async function fingerprint(paths: SessionFolder): Promise<string> {
  const sizes = await Promise.all([sizeOf(paths.board), sizeOf(paths.boardHistory)]);
  return createHash('sha256')
    .update(await readFile(paths.events))
    .update(sizes.join(' '))
    .digest('hex');
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.size ?? 0;
}

import { setTimeout as wait } from 'node:timers/promises';
import { isFault } from './fault';

/** How long is waited before each further attempt, in ms: two and a half seconds together. */
const PAUSES_MS = [10, 20, 40, 80, 160, 320, 640, 1280] as const;

/**
 * What a system says of a file that another program holds for a moment, as virus scanners and indexers do with
 * new ones on Windows. Elsewhere `EPERM` and `EACCES` are said of folders that may not be written to.
 */
export function heldCodes(platform: NodeJS.Platform): readonly string[] {
  return platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY', 'ETXTBSY'];
}

/**
 * [D33] Does something to a file, and again while another program holds it. Rejects with what the system said
 * last when patience has come to an end, and at once with anything else.
 */
export async function patiently<T>(
  what: () => Promise<T>,
  codes: readonly string[] = heldCodes(process.platform),
  pauses: readonly number[] = PAUSES_MS,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await what();
    } catch (error) {
      if (!codes.some((code) => isFault(error, code))) throw error;
    }
    await wait(pause);
  }
  return what();
}

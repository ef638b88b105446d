import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * [D34] The whole path of the folder that was asked for on the command line. Throws with a sentence if what it
 * should be in is not there: on a drive that is not plugged in, a new and empty library would be made.
 */
export function dataFolderAt(given: string): string {
  const folder = resolve(given);
  const isIn = dirname(folder);
  if (statSync(isIn, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new Error(`the data folder ${folder} cannot be used: is the drive of ${isIn} connected?`);
}

import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';

/** One thing that was asked of the disk. `file` is a number for an open file, paths are in the data folder. */
export type Entry =
  | { readonly op: 'open'; readonly file: number; readonly path: string; readonly empty: boolean }
  | { readonly op: 'append'; readonly file: number; readonly bytes: string }
  | { readonly op: 'writeAt'; readonly file: number; readonly at: number; readonly bytes: string }
  | { readonly op: 'truncate'; readonly file: number; readonly length: number }
  | { readonly op: 'sync'; readonly file: number }
  | { readonly op: 'rename'; readonly from: string; readonly to: string }
  | { readonly op: 'copy'; readonly from: string; readonly to: string }
  | { readonly op: 'remove'; readonly path: string }
  | { readonly op: 'syncFolder'; readonly path: string };

/** Writes down what is asked of the disk, in a file that outlasts the process: each entry at once. */
export function openJournal(path: string): (entry: Entry) => void {
  const file = openSync(path, 'a');
  return (entry) => {
    writeSync(file, `${JSON.stringify(entry)}\n`);
  };
}

/** What a journal holds; the end that a kill tore off is left out. */
export function readJournal(path: string): readonly Entry[] {
  // Killed before it asked anything of the disk.
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // Its own writer is the only one, and what stands behind the last line end is torn.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as Entry);
}

import { relative, sep } from 'node:path';
import { type Files, type OpenFile, REAL_FILES } from '../../src/main/disk/files';
import { type Entry, openJournal } from './journal';

/** When the process kills itself: in which thing it asks of the disk, counted from 1, and where in it. */
export type KillPlan = {
  readonly at: number;
  /** Before it is done; with half the bytes written; or when it is done and nobody knows it yet. */
  readonly where: 'before' | 'half' | 'after';
};

/**
 * The real disk, with everything written down in a journal from which the harness makes what a power cut
 * would leave. A `sync` stands in the journal once it is done, all else before it is begun.
 */
export function faultFiles(folder: string, journal: string, plan: KillPlan | null): Files {
  const note = openJournal(journal);
  const within = (path: string): string => relative(folder, path).split(sep).join('/');
  let count = 0;
  let opened = 0;

  /** One thing asked of the disk: noted, done, or the end. */
  async function asked<T>(
    entry: Entry,
    how: () => Promise<T>,
    half?: () => Promise<void>,
  ): Promise<T> {
    count += 1;
    const isEnd = count === plan?.at;
    if (isEnd && plan?.where === 'before') die();
    if (entry.op !== 'sync' && entry.op !== 'syncFolder') note(entry);
    if (isEnd && plan?.where === 'half') {
      await half?.();
      die();
    }
    const result = await how();
    if (entry.op === 'sync' || entry.op === 'syncFolder') note(entry);
    if (isEnd) die();
    return result;
  }

  function watch(real: OpenFile, file: number): OpenFile {
    const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    const halfOf = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1);
    return {
      append: (bytes) =>
        asked(
          { op: 'append', file, bytes: text(bytes) },
          () => real.append(bytes),
          () => real.append(halfOf(bytes)),
        ),
      writeAt: (bytes, at) =>
        asked(
          { op: 'writeAt', file, at, bytes: text(bytes) },
          () => real.writeAt(bytes, at),
          () => real.writeAt(halfOf(bytes), at),
        ),
      truncate: (length) => asked({ op: 'truncate', file, length }, () => real.truncate(length)),
      sync: () => asked({ op: 'sync', file }, () => real.sync()),
      close: () => real.close(),
    };
  }

  return {
    open: async (path, how) => {
      opened += 1;
      const file = opened;
      const entry = { op: 'open', file, path: within(path), empty: how === 'empty' } as const;
      return watch(await asked(entry, () => REAL_FILES.open(path, how)), file);
    },
    read: (path) => REAL_FILES.read(path),
    exists: (path) => REAL_FILES.exists(path),
    rename: (from, to) =>
      asked({ op: 'rename', from: within(from), to: within(to) }, () =>
        REAL_FILES.rename(from, to),
      ),
    copyNew: async (from, to) => {
      // A name that is taken is no change; whoever asks tries the next.
      await REAL_FILES.copyNew(from, to);
      await asked({ op: 'copy', from: within(from), to: within(to) }, async () => undefined);
    },
    remove: (path) => asked({ op: 'remove', path: within(path) }, () => REAL_FILES.remove(path)),
    syncFolder: (path) =>
      asked({ op: 'syncFolder', path: within(path) }, () => REAL_FILES.syncFolder(path)),
  };
}

/** As the power button does it: nothing runs any more, and nothing is said. */
function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

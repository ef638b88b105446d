import { access, constants, copyFile, open, readFile, rename, rm } from 'node:fs/promises';
import { patiently } from './patiently';

/** A file that is open for writing. */
export type OpenFile = {
  /** Writes behind what is there. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Writes over what is there, from `position` bytes on. */
  readonly writeAt: (bytes: Uint8Array, position: number) => Promise<void>;
  /** Cuts the file to so many bytes. */
  readonly truncate: (length: number) => Promise<void>;
  /** Resolves when all that was written is on the disk itself. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * All that sessions ask of the disk when they write: as narrow as this so that a test can stand between
 * and refuse, tear or lose what was not synced.
 */
export type Files = {
  /** Opens for appending (made if absent), for writing over (made if absent), or emptied. */
  readonly open: (path: string, how: 'append' | 'over' | 'empty') => Promise<OpenFile>;
  readonly read: (path: string) => Promise<Buffer>;
  /** Puts the file in the place of the other one. */
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Copies a file; throws `EEXIST` if there is one of that name. */
  readonly copyNew: (from: string, to: string) => Promise<void>;
  /** Deletes the file; does nothing if there is none. */
  readonly remove: (path: string) => Promise<void>;
  /** Whether there is a file of that name. */
  readonly exists: (path: string) => Promise<boolean>;
  /** Makes the names in a folder durable. */
  readonly syncFolder: (folder: string) => Promise<void>;
};

const FLAGS = { append: 'a', empty: 'w' } as const;
/** Only this user may read a session. */
const MODE = 0o600;

/** The disk of this machine; a file that another program holds for a moment is waited for. */
export const REAL_FILES: Files = {
  open: async (path, how) => {
    // 'r+' alone would not make the file, 'w' would empty it.
    const over = constants.O_RDWR | constants.O_CREAT;
    const handle = await patiently(() => open(path, how === 'over' ? over : FLAGS[how], MODE));
    return {
      append: (bytes) => handle.appendFile(bytes),
      writeAt: async (bytes, position) => {
        await handle.write(bytes, 0, bytes.length, position);
      },
      truncate: (length) => handle.truncate(length),
      sync: () => handle.datasync(),
      close: () => handle.close(),
    };
  },
  read: (path) => patiently(() => readFile(path)),
  rename: (from, to) => patiently(() => rename(from, to)),
  copyNew: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE),
  remove: (path) => patiently(() => rm(path, { force: true })),
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  syncFolder: async (folder) => {
    // Windows cannot open folders; its renames are journalled.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

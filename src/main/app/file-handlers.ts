import type { IpcHandlers } from '../windows/answer-call';
import type { Hearth } from './hearth';
import { SessionRefused } from './session-refused';

/** What the handlers of files need from the desktop. */
export type FileDesk = {
  /** Asks the facilitator for a file and reads it; null if the dialog was closed. */
  readonly choose: () => Promise<Uint8Array | null>;
  /** The file that the system started or called the app with, once; null if there is none. */
  readonly given: () => Promise<Uint8Array | null>;
  /** Asks where to, writes and gives the path; null if the dialog was closed. */
  readonly save: (
    bytes: Uint8Array,
    fileName: string,
    folder: string | null,
  ) => Promise<string | null>;
  readonly chooseBackupFolder: (current: string | null) => Promise<string | null>;
};

type FileChannel =
  | 'library:import'
  | 'library:importBeside'
  | 'library:saveFile'
  | 'backup:state'
  | 'backup:choose'
  | 'backup:stop';

/** The answers of every channel about sessions as files. */
export function fileHandlers(hearth: Hearth, desk: FileDesk): Pick<IpcHandlers, FileChannel> {
  const { keeping, library } = hearth;
  const bytesFrom = {
    dialog: () => desk.choose(),
    system: () => desk.given(),
  };
  return {
    'library:import': async (request) => {
      const bytes = request.from === 'drop' ? request.bytes : await bytesFrom[request.from]();
      return bytes === null ? { kind: 'cancelled' } : keeping.take(bytes);
    },
    'library:importBeside': () => keeping.takeAsAnother(),
    'library:saveFile': async ({ id }) => {
      const { bytes, fileName, without } = await keeping.pack(id);
      const path = await desk.save(bytes, fileName, library.settings.notesFolder);
      return path === null ? null : { path, without };
    },
    'backup:state': () => keeping.backups.state,
    'backup:choose': async () => {
      const { backups } = keeping;
      const folder = await desk.chooseBackupFolder(backups.state.folder);
      if (folder === null) return backups.state;
      return backups.choose(folder).catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        throw new SessionRefused(
          `Backups cannot be kept in ${folder}; nothing was changed. Choose another folder. (${why})`,
        );
      });
    },
    'backup:stop': () => keeping.backups.choose(null),
  };
}

import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { EXPORT_ENDING, HEARTH_ENDING, MOST_FILE_BYTES } from '../../shared/protocol/hearth-file';
import { writeFiles } from '../exports/write-files';
import type { FileDesk } from './file-handlers';
import { SessionRefused } from './session-refused';

const FILTERS = [{ name: 'Hearth sessions', extensions: [HEARTH_ENDING.slice(1)] }];
const TAKEN_IN = [HEARTH_ENDING, EXPORT_ENDING].map((ending) => ending.slice(1));

/** The desktop's dialogs for files of sessions, for the window that asks. */
export function fileDeskOf(
  window: () => BrowserWindow | null,
  given: () => string | null,
): FileDesk {
  return {
    choose: async () => {
      const path = await askFor(window(), {
        title: 'Import a session',
        buttonLabel: 'Import',
        defaultPath: app.getPath('documents'),
        filters: [{ name: 'Hearth sessions, and exports as JSON', extensions: TAKEN_IN }],
        properties: ['openFile'],
      });
      return path === null ? null : readWhole(path);
    },
    given: async () => {
      const path = given();
      return path === null ? null : readWhole(path);
    },
    save: async (bytes, fileName, folder) => {
      const options = {
        title: 'Save the session as a file',
        defaultPath: join(folder ?? app.getPath('documents'), fileName),
        filters: FILTERS,
      };
      const parent = window();
      const { canceled, filePath } =
        parent === null
          ? await dialog.showSaveDialog(options)
          : await dialog.showSaveDialog(parent, options);
      if (canceled || filePath === '') return null;
      const path = filePath.endsWith(HEARTH_ENDING) ? filePath : `${filePath}${HEARTH_ENDING}`;
      await writeFiles([{ name: basename(path), content: bytes }], dirname(path));
      return path;
    },
    chooseBackupFolder: (current) =>
      askFor(window(), {
        title: 'Where should backups go?',
        buttonLabel: 'Keep backups here',
        defaultPath: current ?? app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      }),
  };
}

async function askFor(
  parent: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<string | null> {
  const { canceled, filePaths } =
    parent === null
      ? await dialog.showOpenDialog(options)
      : await dialog.showOpenDialog(parent, options);
  return canceled ? null : (filePaths[0] ?? null);
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size <= MOST_FILE_BYTES) return await readFile(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SessionRefused(`“${basename(path)}” cannot be read. Nothing was imported. (${why})`);
  }
  throw new SessionRefused(
    `“${basename(path)}” is larger than a session can be. Nothing was imported.`,
  );
}

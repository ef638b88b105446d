import {
  app,
  type BrowserWindow,
  dialog,
  nativeTheme,
  type OpenDialogOptions,
  shell,
} from 'electron';
import { mailHtml, mailText } from '../../shared/exports/mail';
import { ExportJobs } from '../exports/export-job';
import { type ExportSource, notesOf } from '../exports/make-files';
import { sourceOf } from '../exports/phone-notes';
import { renderPdf } from '../exports/render-pdf';
import { renderPng } from '../exports/render-png';
import type { WholeSession } from '../library/past-session';
import { notify } from '../windows/ipc';
import { chooseCertificate } from './certificate-dialogs';
import type { Desktop } from './handlers';

/** The desktop's dialogs and programs, for the window that asks. */
export function desktopOf(
  read: (id: string) => Promise<WholeSession>,
  window: () => BrowserWindow | null,
): Desktop {
  const jobs = new ExportJobs({ pdf: renderPdf, png: renderPng }, (progress) =>
    notify(window(), 'notes:progress', progress),
  );
  const source = async (id: string): Promise<ExportSource> => sourceOf(await read(id));
  return {
    chooseFolder: async (current) => {
      const options: OpenDialogOptions = {
        title: 'Where should the notes go?',
        buttonLabel: 'Save notes here',
        defaultPath: current ?? app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      };
      const parent = window();
      const answer =
        parent === null
          ? await dialog.showOpenDialog(options)
          : await dialog.showOpenDialog(parent, options);
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    chooseCertificate: (kind) => chooseCertificate(kind, window),
    exportNotes: async (id, format, folder) => {
      const paths = await jobs.run({ format, folder, source: () => source(id) });
      await show(paths);
      return paths;
    },
    cancelExport: () => jobs.cancel(),
    notesForMail: async (id) => {
      const notes = notesOf(await source(id));
      return { html: mailHtml(notes), text: mailText(notes) };
    },
    looks: {
      show: (theme) => {
        nativeTheme.themeSource = theme;
      },
      region: () => app.getSystemLocale(),
    },
  };
}

/** Opens a single file with its program; of several, shows where they are. */
async function show([path, ...others]: readonly string[]): Promise<void> {
  if (path === undefined) return;
  if (others.length > 0) {
    shell.showItemInFolder(path);
    return;
  }
  const problem = await shell.openPath(path);
  // The file is there; that no program opens it is told by the path on the screen.
  if (problem !== '') console.warn(`No program opened ${path}: ${problem}`);
}

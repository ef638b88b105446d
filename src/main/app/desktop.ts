import { app, type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import { buildNotes, notesFileName, toHtml, toMarkdown } from '../../shared/notes';
import type { NotesFormat } from '../../shared/protocol/ipc';
import { renderPdf } from '../exports/render-pdf';
import { writeNotes } from '../exports/write-notes';
import type { SessionRecord } from '../library/past-session';
import type { Desktop } from './handlers';

const FILE_ENDINGS = { markdown: 'md', html: 'html', pdf: 'pdf' } as const;

/** The desktop's dialogs and programs, for the window that asks. */
export function desktopOf(
  read: (id: string) => Promise<SessionRecord>,
  window: () => BrowserWindow | null,
): Desktop {
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
    exportNotes: async (id, format, folder) => {
      const path = await writeFormat(await read(id), format, folder);
      const problem = await shell.openPath(path);
      // The file is there; that no program opens it is told by the path on the screen.
      if (problem !== '') console.warn(`No program opened ${path}: ${problem}`);
      return path;
    },
  };
}

async function writeFormat(
  { session, cards }: SessionRecord,
  format: NotesFormat,
  folder: string,
): Promise<string> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const notes = buildNotes({ session, cards, now: session.lastAt, zone });
  const name = notesFileName(notes, FILE_ENDINGS[format]);
  switch (format) {
    case 'markdown':
      return writeNotes(toMarkdown(notes), folder, name);
    case 'html':
      return writeNotes(toHtml(notes), folder, name);
    case 'pdf':
      return writeNotes(await renderPdf(toHtml(notes)), folder, name);
  }
}

import type { PhoneNotes } from '../../../shared/protocol/wrap-up';

/** What the notes can be saved as. */
export const SAVED_AS = {
  html: { ending: 'html', type: 'text/html;charset=utf-8' },
  markdown: { ending: 'md', type: 'text/markdown;charset=utf-8' },
} as const;
export type SavedAs = keyof typeof SAVED_AS;

/** The browser needs the file until it has written it, and does not say when that is. */
const KEPT_MS = 60_000;

/** Has the browser save the notes, and gives the name of the file. Works by plain http, too. */
export function saveNotes(notes: PhoneNotes, as: SavedAs): string {
  const { ending, type } = SAVED_AS[as];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([notes[as]], { type }));
  link.download = `${notes.name}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
  return link.download;
}

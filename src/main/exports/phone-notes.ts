import { notesFileName, toHtml, toMarkdown } from '../../shared/notes';
import type { PhoneNotes } from '../../shared/protocol/wrap-up';
import type { WholeSession } from '../library/past-session';
import { type ExportSource, notesOf } from './make-files';

/** A session as exports are made of it: called and arranged as its notes say, in this laptop's time. */
export function sourceOf(whole: WholeSession): ExportSource {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { ...whole, zone, names: whole.session.notes.names };
}

/** [X90] The notes for phones: the same document as every export's, to read and to save. */
export function phoneNotesOf(source: ExportSource): PhoneNotes {
  const notes = notesOf(source);
  const name = notesFileName(notes, 'html').replace(/\.html$/u, '');
  return { name, html: toHtml(notes), markdown: toMarkdown(notes) };
}

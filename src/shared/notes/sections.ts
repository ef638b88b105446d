import type { NotesSectionName } from '../session/notes-choice';

export { NOTES_SECTIONS, type NotesSectionName } from '../session/notes-choice';

/** A part of the notes; `text` is what stands there in place of what the session says, or null. */
export type NotesSection = { readonly name: NotesSectionName; readonly text: string | null };

export const HEADINGS: Record<NotesSectionName, string> = {
  agreed: 'What was agreed',
  commitments: 'Who does what, by when',
  open: 'What is still open',
  unheard: 'Who was not heard',
  present: 'Who was there',
  said: 'What was said, in order',
  votes: 'What was voted on',
  heard: 'Who was heard, and for how long',
  course: 'How the conversation went',
  board: 'The board',
};

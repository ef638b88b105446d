export { buildNotes, type NotesSource } from './build-notes';
export { type NotesFile, notesFileName } from './file-name';
export { toHtml } from './html';
export { toMarkdown } from './markdown';
export type { NotesDocument } from './notes';

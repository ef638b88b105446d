import type { NotesEvent, SessionEvent } from './events';
import { arranged } from './notes-choice';
import type { Session } from './session';

/** Whether it is about how the notes are to be. */
export function isNotesEvent(event: SessionEvent): event is NotesEvent {
  return event.type === 'notesArranged' || event.type === 'sectionWritten';
}

/** [X70] [X71] The session with its notes arranged, or a part of them said in other words. */
export function foldNotes(session: Session, event: NotesEvent): Session {
  const { notes } = session;
  if (event.type === 'notesArranged') {
    const parts = arranged(notes.parts, event.places);
    return { ...session, notes: { names: event.names, parts } };
  }
  const { section, text } = event;
  const parts = notes.parts.map((part) => (part.name === section ? { ...part, text } : part));
  return { ...session, notes: { ...notes, parts } };
}

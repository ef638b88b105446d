import {
  accept,
  type Command,
  type Decision,
  type NotesCommand,
  type Now,
  refuse,
} from './commands';
import { SESSION_LIMITS } from './limits';
import { arranged, NOTES_SECTIONS } from './notes-choice';
import type { Session } from './session';

/** Whether it is about how the notes are to be. */
export function isNotesCommand(command: Command): command is NotesCommand {
  return command.type === 'arrangeNotes' || command.type === 'writeSection';
}

/** [X70] [X71] How the notes are to be; nothing of what was recorded changes by it. */
export function decideNotes({ notes }: Session, command: NotesCommand, { at }: Now): Decision {
  if (command.type === 'arrangeNotes') {
    const { names, places } = command;
    const isWhole =
      places.length === NOTES_SECTIONS.length &&
      NOTES_SECTIONS.every((section) => places.some(({ name }) => name === section));
    if (!isWhole) return refuse('outOfRange', 'Every part of the notes has one place.');
    const next = arranged(notes.parts, places);
    const isSame =
      names === notes.names &&
      next.every(({ name, shown }, n) => {
        const before = notes.parts[n];
        return before?.name === name && before.shown === shown;
      });
    return isSame ? accept() : accept({ type: 'notesArranged', at, names, places });
  }
  const { section, text } = command;
  if (text !== null && text.length > SESSION_LIMITS.agreementLength) {
    const most = SESSION_LIMITS.agreementLength;
    return refuse('invalidText', `A part of the notes can have ${most} characters.`);
  }
  const before = notes.parts.find(({ name }) => name === section)?.text ?? null;
  return text === before ? accept() : accept({ type: 'sectionWritten', at, section, text });
}

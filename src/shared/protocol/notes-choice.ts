import {
  array,
  boolean,
  type GenericSchema,
  length,
  literal,
  maxLength,
  nullable,
  object,
  picklist,
  pipe,
  string,
  variant,
} from 'valibot';
import type { NotesCommand } from '../session/commands';
import type { NotesEvent } from '../session/events';
import { SESSION_LIMITS } from '../session/limits';
import { NAME_CHOICES } from '../session/name-choice';
import { NOTES_SECTIONS } from '../session/notes-choice';
import { sessionMs as at } from './session-words';

const section = picklist(NOTES_SECTIONS);
const names = picklist(NAME_CHOICES);
const places = array(object({ name: section, shown: boolean() }));

/** How the notes are to be, as it stands in the log. */
export const notesEvent = variant('type', [
  object({ type: literal('notesArranged'), at, names, places }),
  object({ type: literal('sectionWritten'), at, section, text: nullable(string()) }),
]) satisfies GenericSchema<unknown, NotesEvent>;

/** [X72] What the facilitator asks of the notes. */
export const notesCommand = variant('type', [
  object({
    type: literal('arrangeNotes'),
    names,
    places: pipe(places, length(NOTES_SECTIONS.length)),
  }),
  object({
    type: literal('writeSection'),
    section,
    text: nullable(pipe(string(), maxLength(SESSION_LIMITS.agreementLength))),
  }),
]) satisfies GenericSchema<unknown, NotesCommand>;

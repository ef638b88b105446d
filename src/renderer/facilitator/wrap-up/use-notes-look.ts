import { useMemo } from 'react';
import { buildNotes } from '../../../shared/notes';
import { blocksText, type NotesBlock } from '../../../shared/notes/block';
import { type FindNames, type NameLeft, namesIn } from '../../../shared/notes/names-left';
import type { NotesDocument } from '../../../shared/notes/notes';
import { SECTION_BLOCKS } from '../../../shared/notes/section-blocks';
import type { PastSession } from '../../../shared/protocol/ipc';
import type { NotesSectionName } from '../../../shared/session/notes-choice';

/** The notes as they will look, and whom they name all the same. */
export type NotesLook = {
  readonly notes: NotesDocument;
  readonly blocks: ReadonlyMap<NotesSectionName, readonly NotesBlock[]>;
  readonly find: FindNames;
  /** By part, of those that are in the notes and name somebody who is not to be named. */
  readonly left: ReadonlyMap<NotesSectionName, readonly NameLeft[]>;
};

/** [X71] [X105] What the notes of a session look like as they are chosen now. */
export function useNotesLook({ session, cards, board }: PastSession): NotesLook {
  const notes = useMemo(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return buildNotes({ session, cards, now: session.lastAt, zone, ...(board && { board }) });
  }, [session, cards, board]);
  const blocks = useMemo(
    () => new Map(session.notes.parts.map(({ name }) => [name, SECTION_BLOCKS[name](notes)])),
    [session.notes.parts, notes],
  );
  const find = useMemo(() => namesIn(session, session.notes.names), [session]);
  const left = useMemo(() => {
    const each = notes.sections.map(({ name, text }) => {
      return [name, find(text ?? blocksText(blocks.get(name) ?? []), 'set')] as const;
    });
    return new Map(each.filter(([, found]) => found.length > 0));
  }, [notes, blocks, find]);
  return useMemo(() => ({ notes, blocks, find, left }), [notes, blocks, find, left]);
}

import type { NameChoice } from './name-choice';

/** The parts of the notes, in the order they stand in unless told otherwise. */
export const NOTES_SECTIONS = [
  'agreed',
  'commitments',
  'open',
  'unheard',
  'present',
  'said',
  'votes',
  'heard',
  'course',
  'board',
] as const;
export type NotesSectionName = (typeof NOTES_SECTIONS)[number];

/** Whether a part of the notes is in them; the order is that of the list it is in. */
export type NotesPlace = { readonly name: NotesSectionName; readonly shown: boolean };

/** The same with what the facilitator wrote in place of what the session says, or null. */
export type NotesPart = NotesPlace & { readonly text: string | null };

/** [X70] How the facilitator wants the notes: every part once, in their order. */
export type NotesChoice = {
  readonly names: NameChoice;
  readonly parts: readonly NotesPart[];
};

/** Everything, in its order, with names: the notes of a session of which nothing else was said. */
export const WHOLE_NOTES: NotesChoice = {
  names: 'shown',
  parts: NOTES_SECTIONS.map((name) => ({ name, shown: true, text: null })),
};

/**
 * [X70] The parts in another order, each with the text it had. Parts that are not named stay at the end as
 * they were, so that a choice of an older version keeps what a later one adds.
 */
export function arranged(
  parts: readonly NotesPart[],
  places: readonly NotesPlace[],
): readonly NotesPart[] {
  const placed = places.flatMap(({ name, shown }) => {
    const part = parts.find((one) => one.name === name);
    return part === undefined ? [] : [{ ...part, shown }];
  });
  return [...placed, ...parts.filter(({ name }) => places.every((place) => place.name !== name))];
}

import type { SessionRecord } from './past-session';

/** What looking through the folders of all sessions came to. */
export type Reconciled = {
  /** Folders that cannot be read, by their names. */
  readonly unreadable: readonly string[];
  /** Folders that a later version wrote. */
  readonly later: readonly string[];
  /** The titles of sessions whose folders are gone. */
  readonly gone: readonly string[];
};

/** [D31] What is said when the list itself is of a later version. */
export const LATER_LIST =
  'The list of sessions was written by a later version of Hearth and is left as it is. The sessions themselves are here; what is changed in the settings now is forgotten when Hearth quits.';

/** [D6] What is said when the list was damaged. */
export function rebuiltWords(keptAs: string | null): string {
  const kept = keptAs === null ? '' : ` The damaged file was kept as ${keptAs}.`;
  return `The list of sessions was damaged and has been rebuilt from the sessions themselves.${kept}`;
}

/** [D24] [D31] [D32] What is said of sessions that are not in the list. */
export function foundWords({ unreadable, later, gone }: Reconciled): readonly string[] {
  return [
    unreadable.length === 0
      ? null
      : `Some sessions cannot be read and are not in the list; their folders were left as they are: ${unreadable.join(', ')}.`,
    later.length === 0
      ? null
      : `Some sessions were written by a later version of Hearth and are not in the list; open them with that one. Their folders were left as they are: ${later.join(', ')}.`,
    gone.length === 0
      ? null
      : `Sessions whose folders are not on the disk any more were taken off the list: ${gone.map((title) => `“${title}”`).join(', ')}. If their drive is connected again, they are back at the next start.`,
  ].filter((sentence) => sentence !== null);
}

/** [D23] What is said of a session of which a part is damaged. */
export function partlyReadWords({ session, damaged }: SessionRecord): string {
  return `Of “${session.title}” a part could not be read: ${damaged.join(' and ')} is damaged. What is shown is what was before the damage; the files were left as they are.`;
}

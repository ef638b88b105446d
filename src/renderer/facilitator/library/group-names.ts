import { SESSION_LIMITS } from '../../../shared/session/limits';
import { readLine } from '../../../shared/session/names';

/** A list of group names after a change, or why it was not changed. */
export type GroupChange =
  | { readonly ok: true; readonly groups: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** Adds a group at the end; nothing typed changes nothing. */
export function addGroup(groups: readonly string[], typed: string): GroupChange {
  if (typed.trim() === '') return { ok: true, groups };
  if (groups.length >= SESSION_LIMITS.groups) {
    return { ok: false, reason: `A session has up to ${SESSION_LIMITS.groups} groups.` };
  }
  return placed(groups, groups.length, typed);
}

/** Gives the group at `index` another name; an empty one takes the group away. */
export function renameGroup(groups: readonly string[], index: number, typed: string): GroupChange {
  if (typed.trim() === '') return { ok: true, groups: removeGroup(groups, index) };
  return placed(groups, index, typed);
}

/** Takes a group away. */
export function removeGroup(groups: readonly string[], index: number): readonly string[] {
  return groups.filter((_, at) => at !== index);
}

function placed(groups: readonly string[], index: number, typed: string): GroupChange {
  const name = readLine(typed, SESSION_LIMITS.groupNameLength);
  if (name === null) {
    const longest = SESSION_LIMITS.groupNameLength;
    return { ok: false, reason: `A group’s name has 1 to ${longest} characters.` };
  }
  const same = (other: string, at: number) =>
    at !== index && other.toLocaleLowerCase('en') === name.toLocaleLowerCase('en');
  if (groups.some(same)) return { ok: false, reason: `There is a group “${name}” already.` };
  return { ok: true, groups: groups.toSpliced(index, 1, name) };
}

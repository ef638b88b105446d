import { smallestEdit } from '../../../shared/board/smallest-edit';

/** Where a caret at `caret` belongs after `before` has become `after` under it. */
export function shiftCaret(caret: number, before: string, after: string): number {
  return shift(caret, smallestEdit(before, after));
}

/**
 * What the text reads when somebody typed `mine` and others wrote `theirs`, both from `base`: the one
 * change of mine made to the text of theirs.
 */
export function mergeTyped(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine;
  const own = smallestEdit(base, mine);
  if (own.remove === 0 && own.insert === '') return theirs;
  const other = smallestEdit(base, theirs);
  const from = shift(own.at, other);
  const to = Math.max(from, shift(own.at + own.remove, other));
  return theirs.slice(0, from) + own.insert + theirs.slice(to);
}

function shift(caret: number, edit: ReturnType<typeof smallestEdit>): number {
  if (caret <= edit.at) return caret;
  const end = edit.at + edit.remove;
  return caret >= end ? caret + edit.insert.length - edit.remove : edit.at + edit.insert.length;
}

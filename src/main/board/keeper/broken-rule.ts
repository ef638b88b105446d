import type { HomeName } from '../../../shared/board/kept-entry';
import { isReaction } from '../../../shared/board/reactions';
import type { BrokenRule } from '../../../shared/protocol/put-back';
import type { BoardMay } from '../../../shared/session/board-rules';

/** What a participant changed: an entry as a whole (null), or one of its fields. */
export type Changed = {
  readonly home: HomeName;
  readonly field: string | null;
  /** Whether the facilitator holds the entry. */
  readonly locked: boolean;
  /** Whether it was on the board before. */
  readonly isThere: boolean;
};

/**
 * [B91] [B92] [B93] The rule that a participant's change breaks; null if it breaks none. Speaking for
 * somebody else in a new entry or by a reaction takes knowing who it is, and is not looked for here.
 */
export function brokenRule(may: BoardMay, changed: Changed): BrokenRule | null {
  const { home, field, locked, isThere } = changed;
  if (may === 'read') return 'read';
  if (may === 'cards' && home === 'objects') return 'cards';
  if (locked && !(field !== null && isReaction(field))) return 'locked';
  if (field === 'locked') return 'lock';
  return field === 'by' && isThere ? 'name' : null;
}

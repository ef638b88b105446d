import { createContext, useContext } from 'react';
import type { Outline } from '../../../shared/board/outline';
import type { TurnId } from '../../../shared/session/ids';
import type { BoardNames } from '../board-names';
import type { BoardSession } from '../board-store';
import type { Permissions } from '../permissions';
import type { BoardVotes } from '../votes';
import type { OutlineActions } from './outline-actions';

/** What every row and sheet of one outline has in common. */
export type OutlineShared = {
  readonly session: BoardSession;
  readonly actions: OutlineActions;
  readonly names: BoardNames;
  readonly permissions: Permissions;
  readonly votes: BoardVotes;
  readonly outline: Outline;
  readonly onTurn: ((turn: TurnId) => void) | null;
};

export const OutlineContext = createContext<OutlineShared | null>(null);

/** What is common to the outline this stands in. */
export function useOutline(): OutlineShared {
  const shared = useContext(OutlineContext);
  if (shared === null) throw new Error('a part of an outline stands in none');
  return shared;
}

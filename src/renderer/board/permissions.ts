import type { Author, Place } from '../../shared/board/place';
import type { BoardMay } from '../../shared/session/board-rules';

/** What the rules of the board let this page's person do. The host takes back what breaks them. */
export type Permissions = {
  readonly isFacilitator: boolean;
  readonly may: BoardMay;
  /** Cards, and the links and reactions of cards. */
  readonly cards: boolean;
  /** Areas, words, ink and pictures. */
  readonly objects: boolean;
};

/** The permissions of somebody under these rules; the facilitator always may everything. */
export function permissionsOf(author: Author, may: BoardMay): Permissions {
  const isFacilitator = author === 'facilitator';
  return {
    isFacilitator,
    may,
    cards: isFacilitator || may !== 'read',
    objects: isFacilitator || may === 'all',
  };
}

/** Of a wall, which changes nothing. */
export const ONLY_LOOKS: Permissions = {
  isFacilitator: false,
  may: 'read',
  cards: false,
  objects: false,
};

/** Whether an entry may be changed, moved or deleted. */
export function mayChange(
  permissions: Permissions,
  entry: Pick<Place, 'locked'> & { readonly isCard: boolean },
): boolean {
  if (permissions.isFacilitator) return true;
  return !entry.locked && (entry.isCard ? permissions.cards : permissions.objects);
}

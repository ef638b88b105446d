import type { Author } from '../../shared/board/card';
import type { TurnId } from '../../shared/session/ids';

/** How this page names people and turns. Keep the functions the same while names are the same. */
export type BoardNames = {
  readonly author: (author: Author) => string;
  readonly turn: (turn: TurnId) => string;
  /** Whether cards say who wrote them; the facilitator sees it either way. */
  readonly shown: boolean;
};

/** Who a card says it is from; null where it says nobody. */
export function shownAuthor(
  card: { readonly author: Author; readonly nameless: boolean },
  names: BoardNames,
  isFacilitator: boolean,
): string | null {
  const isHidden = card.nameless || !names.shown;
  return isHidden && !isFacilitator ? null : names.author(card.author);
}

/** How turns are named where the page does not say. */
export function plainTurn(turn: TurnId): string {
  return `Turn ${turn.slice(1)}`;
}

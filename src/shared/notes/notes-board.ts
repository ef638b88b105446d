import type { Card } from '../board/card';
import type { Link } from '../board/link';
import type { BoardObject } from '../board/object';

/** What was on the board, as it may be shown: who wrote a card is a name, or nobody's. */
export type NotesBoard = {
  readonly cards: readonly NotesBoardCard[];
  readonly objects: readonly BoardObject[];
  readonly links: readonly Link[];
};

export type NotesBoardCard = {
  readonly card: Card;
  /** Null if it is not shown who wrote it. */
  readonly author: string | null;
  /** `turn 12`; null in silence. */
  readonly turn: string | null;
  /** Dots in the latest vote that was revealed. */
  readonly dots: number;
};

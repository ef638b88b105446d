import type { ReactNode } from 'react';
import type { Author } from '../../shared/board/card';
import type { Rect } from '../../shared/board/geometry';
import type { BoardRules } from '../../shared/session/board-rules';
import type { TurnId } from '../../shared/session/ids';
import type { BoardPeople } from './arrange';
import type { BoardSession } from './board-store';
import type { BoardView } from './board-view';
import type { AskedEntries } from './use-asked';
import type { BoardVotes } from './votes';

/** What a page tells its board. */
export interface BoardProps {
  readonly session: BoardSession;
  /** Who wrote a card, as this page may name them. Keep it the same function while names are the same. */
  readonly authorLabel: (author: Author) => string;
  /** Who is of which group, so that cards can be arranged by it. */
  readonly people?: BoardPeople;
  /** How a turn is named on its cards; "Turn 3" unless told. */
  readonly turnLabel?: (turn: TurnId) => string;
  /** Shows a turn where it is in the session. */
  readonly onTurn?: (turn: TurnId) => void;
  /** Entries to show and select, asked for by something else on the page; another object asks again. */
  readonly asked?: AskedEntries | null;
  /** What the facilitator lets participants do here. */
  readonly rules?: BoardRules;
  readonly votes?: BoardVotes;
  /** A wall that shows the board and changes nothing. */
  readonly onlyLooks?: boolean;
  readonly className?: string;
  /** The part of the board to show, as somebody else sees it; null for all of it. Then nothing is pressed here. */
  readonly follows?: Rect | null;
  /** What is shown at first: all of the board, however small, or what can be read (unless told). */
  readonly opensAt?: 'all' | 'readable';
  /** Told which part of the board this window shows, whenever that changes. */
  readonly onSeen?: (part: Rect) => void;
  /** What a page lays over the entries; it follows the camera by itself. */
  readonly over?: (view: BoardView) => ReactNode;
  /** What the empty board says below its title. */
  readonly invitation?: ReactNode;
}

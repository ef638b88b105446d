/** What participants may do on the board: everything, cards only (and what is on cards), or read. */
export const BOARD_MAY = ['all', 'cards', 'read'] as const;

export type BoardMay = (typeof BOARD_MAY)[number];

/** Whether cards tell who wrote them. */
export const CARD_NAMES = ['shown', 'hidden'] as const;

/** The rules of the board, set by the facilitator, the same for all participants. */
export type BoardRules = {
  readonly may: BoardMay;
  /** Whether cards tell who wrote them; the facilitator sees it either way. */
  readonly names: (typeof CARD_NAMES)[number];
};

/** How every board begins. */
export const FREE_BOARD: BoardRules = { may: 'all', names: 'shown' };

export const BOARD_MAY_LABELS: Record<BoardMay, string> = {
  all: 'Everything',
  cards: 'Cards only',
  read: 'Read only',
};

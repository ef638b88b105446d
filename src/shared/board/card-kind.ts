import { KIND_LABELS, MOMENT_KINDS } from '../session/kinds';

/** What a card can be of: the kinds of moment, and a commitment somebody makes. */
export const CARD_KINDS = [...MOMENT_KINDS, 'commitment'] as const;

export type CardKind = (typeof CARD_KINDS)[number];

/** The word shown for a card's kind. */
export const CARD_KIND_LABELS: Record<CardKind, string> = {
  ...KIND_LABELS,
  commitment: 'Commitment',
};

/** Whether a value read from the board is a kind of card. */
export function isCardKind(value: unknown): value is CardKind {
  return CARD_KINDS.some((kind) => kind === value);
}

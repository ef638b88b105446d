import type { PersonId, TurnId } from './ids';
import type { SessionMs } from './session';

/** A raised hand. */
export type Hand = {
  readonly person: PersonId;
  readonly at: SessionMs;
  /** The turn it directly replies to, or null. */
  readonly reply: TurnId | null;
  /** The place (from 0) at which the facilitator holds it in the queue, or null. */
  readonly pin: number | null;
};

/** In which order hands have their turn; the one chosen is visible to all. */
export const ORDER_IDS = ['raised', 'quietest', 'unheard', 'alternating'] as const;
export type OrderId = (typeof ORDER_IDS)[number];

/** Why a hand stands before or behind where it was raised. */
export type Shift = 'reply' | 'pinned' | 'lifted' | 'receded' | null;

/** A hand where the queue has it. */
export type PlacedHand = Hand & { readonly shift: Shift };

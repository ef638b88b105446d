import type { PersonId } from './ids';
import type { Session, SessionMs } from './session';

/** How the floor passes from one to the next; can be switched at any time. */
export const WAY_IDS = ['open', 'queue', 'goAround', 'talkingStick'] as const;
export type WayId = (typeof WAY_IDS)[number];

/** One way to pass the floor: a pure function of the session. Each is one file in `ways/`. */
export type Way = {
  readonly id: WayId;
  /** Who has the floor next, or null if this way names nobody. Never the speaker, never somebody absent. */
  readonly next: (session: Session) => PersonId | null;
  /** Whether the floor is offered to `next` by itself when it falls free. */
  readonly offers: boolean;
  /** Whether who holds the floor passes it on to somebody of their choice. */
  readonly holderPasses: boolean;
};

export const ROUND_ORDERS = ['seat', 'group', 'quietest'] as const;
export type RoundOrder = (typeof ROUND_ORDERS)[number];

/** Everyone once. Nobody is in two of the lists. */
export type Round = {
  readonly order: RoundOrder;
  readonly since: SessionMs;
  /** Who still has their turn to come, in order. */
  readonly waiting: readonly PersonId[];
  /** Who passed and is asked once more at the end. */
  readonly passed: readonly PersonId[];
  readonly done: readonly PersonId[];
  /** In the second lap those who passed are asked again; passing then is final. */
  readonly lap: 1 | 2;
  /** The way that the session returns to when the round is over. */
  readonly before: Exclude<WayId, 'goAround'>;
};

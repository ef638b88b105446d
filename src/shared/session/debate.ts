import type { DebateId, MomentId, PersonId } from './ids';
import type { SessionMs } from './session';

export const OUTCOMES = ['open', 'agreed', 'collaboration'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One side of a debate; a person and a card are on one side at most. */
export type Side = {
  readonly name: string;
  readonly people: readonly PersonId[];
  /** Ids of cards on the board. */
  readonly cards: readonly string[];
};

/** A debate has two to four sides, whose time is counted side by side. At most one runs. */
export type Debate = {
  readonly id: DebateId;
  readonly moment: MomentId;
  readonly from: SessionMs;
  /** Null while it runs. */
  readonly end: { readonly at: SessionMs; readonly outcome: Outcome } | null;
  readonly sides: readonly Side[];
};

/** The debate that runs, or undefined. */
export function runningDebate(session: {
  readonly debates: readonly Debate[];
}): Debate | undefined {
  return session.debates.find((debate) => debate.end === null);
}

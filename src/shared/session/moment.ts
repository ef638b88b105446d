import type { BranchId, MomentId, PersonId, TurnId } from './ids';
import type { MomentKind } from './kinds';
import type { SessionMs } from './session';

/** Something that happened in the conversation and was marked while it ran. */
export type Moment = {
  readonly id: MomentId;
  readonly at: SessionMs;
  /** The turn that ran, or null in silence. */
  readonly turn: TurnId | null;
  readonly by: 'facilitator' | PersonId;
  /** [M2] Every kind it was, with when it became so; the last is what it is. Never empty. */
  readonly kinds: readonly [KindSince, ...KindSince[]];
  /** Empty if it was marked without words. */
  readonly words: string;
  /** The branch on which it was marked; null on the main line. */
  readonly branch: BranchId | null;
  /** [X103] Since when it is answered, if it is a question; null for anything that is not. */
  readonly answeredAt: SessionMs | null;
};

export type KindSince = { readonly kind: MomentKind; readonly since: SessionMs };

/** A digression that may be followed, parked and taken up again. */
export type Branch = {
  readonly id: BranchId;
  readonly moment: MomentId;
  /** The branch it left from; null for the main line. */
  readonly parent: BranchId | null;
  readonly state: 'followed' | 'parked' | 'returned';
  /** Where the conversation was when it left, to return to. */
  readonly left: { readonly at: SessionMs; readonly turn: TurnId | null };
};

/** From `at` on the conversation ran on `branch`; null is the main line. */
export type Course = { readonly at: SessionMs; readonly branch: BranchId | null };

/** What the moment is now. */
export function kindOf(moment: Moment): MomentKind {
  return moment.kinds.at(-1)?.kind ?? moment.kinds[0].kind;
}

/** The branch on which the conversation runs; null on the main line. */
export function branchNow(session: { readonly course: readonly Course[] }): BranchId | null {
  return session.course.at(-1)?.branch ?? null;
}

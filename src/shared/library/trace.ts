import type { CardKind } from '../board/card-kind';
import type { CommitmentState } from '../session/commitment';
import type { Outcome } from '../session/debate';
import type { CommitmentId, MomentId, PersonId, TurnId } from '../session/ids';
import type { MomentKind } from '../session/kinds';
import type { SessionMs, WallMs } from '../session/session';
import type { Coverage } from '../voice/coverage';

/**
 * [Y1] What the library remembers of a session, so that no log has to be read to search it or to draw it
 * beside others. It names nobody who asked to be forgotten or to be counted only within their group.
 */
export type SessionTrace = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly openedAt: WallMs;
  /** Null for a session that was never closed. */
  readonly durationMs: SessionMs | null;
  readonly agreement: string;
  /** Null if there was nothing to measure. */
  readonly balance: number | null;
  /** Who came and may be named, in the order they joined. */
  readonly people: readonly TracePerson[];
  /** How many more came who are not named, by group. */
  readonly others: readonly TraceOthers[];
  /** The groups that were expected, in the session's order. */
  readonly groups: readonly TraceGroup[];
  readonly leaders: readonly TraceLeader[];
  readonly moments: readonly TraceMoment[];
  /** How each debate ended; one that ran until the end was left open. */
  readonly debates: readonly Outcome[];
  readonly commitments: readonly TraceCommitment[];
  /** Cards with words on them. */
  readonly cards: readonly TraceCard[];
};

export type TracePerson = {
  readonly id: PersonId;
  /** As shown in the session: "Anna 2". */
  readonly label: string;
  /** As they gave it: "Anna". */
  readonly name: string;
  readonly group: string | null;
  readonly leader: boolean;
  readonly heard: 'unheard' | 'inWriting' | 'heard';
};

export type TraceOthers = {
  readonly group: string | null;
  readonly came: number;
  readonly unheard: number;
};

export type TraceGroup = {
  readonly name: string;
  readonly coverage: Coverage;
  readonly came: number;
};

export type TraceLeader = {
  readonly person: PersonId;
  readonly ownMs: number;
  readonly othersMs: number;
};

export type TraceMoment = {
  readonly id: MomentId;
  readonly kind: MomentKind;
  readonly words: string;
  readonly turn: TurnId | null;
  /** Who marked it, if that was a participant who may be named. */
  readonly by: PersonId | null;
  /** A digression that was left for later. */
  readonly parked: boolean;
};

export type TraceCommitment = {
  readonly id: CommitmentId;
  readonly what: string;
  /** As it may be shown; null if nobody was named. */
  readonly who: string | null;
  readonly person: PersonId | null;
  /** The day it is due, `2025-03-14`, or null. */
  readonly by: string | null;
  readonly state: CommitmentState;
  /** Where it was carried over from. */
  readonly from: { readonly session: string; readonly commitment: CommitmentId } | null;
};

export type TraceCard = {
  readonly id: string;
  readonly kind: CardKind;
  readonly text: string;
  readonly turn: TurnId | null;
  /** Who added it, if they may be named. */
  readonly author: PersonId | null;
  /** Of which group they are; null if that is not shown. */
  readonly group: string | null;
};

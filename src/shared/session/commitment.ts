import type { CommitmentId, PersonId, TurnId } from './ids';
import type { SessionMs } from './session';

export const COMMITMENT_STATES = ['open', 'kept', 'dropped', 'carried'] as const;
/** `carried`: it goes on as a commitment of a later session. */
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Who has to do it: somebody of this session, or in words whoever is not in it. */
export type CommittedTo =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'words'; readonly words: string };

/** Where a commitment came from, if it was not typed. What it names may be gone in the meantime. */
export type CommitmentSource =
  /** A card's id on the board. */
  | { readonly kind: 'card'; readonly card: string }
  | { readonly kind: 'turn'; readonly turn: TurnId }
  /** A commitment of an earlier session that was carried over, by that session's id. */
  | { readonly kind: 'session'; readonly session: string; readonly commitment: CommitmentId };

/** What somebody said they would do. */
export type Commitment = {
  readonly id: CommitmentId;
  readonly at: SessionMs;
  readonly what: string;
  /** Null as long as nobody was named. */
  readonly who: CommittedTo | null;
  /** The day it is due, `2025-03-14`; null if none was named. */
  readonly by: string | null;
  readonly state: CommitmentState;
  readonly from: CommitmentSource | null;
};

/** What is said of a commitment when it is made or changed. */
export type CommitmentWords = Pick<Commitment, 'what' | 'who' | 'by'>;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether it is a day of the calendar in the form `2025-03-14`. */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (DAY.exec(text) ?? []).map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= days;
}

/** Whether both name the same person, or say the same words. */
export function isSameWho(one: CommittedTo | null, other: CommittedTo | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'person') return other.kind === 'person' && one.person === other.person;
  return other.kind === 'words' && one.words === other.words;
}

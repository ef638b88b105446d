import { array, type GenericSchema, maxLength, null_, object, pipe } from 'valibot';
import type { Announced } from '../library/retention';
import { sessionId } from './ids';

const these = object({ ids: pipe(array(sessionId), maxLength(100_000)) });

/** [Y61] What the facilitator's window asks about sessions that are not kept for ever. */
export const RETENTION_REQUESTS = {
  'retention:look': null_(),
  'retention:keep': these,
  'retention:deleteNow': these,
  'retention:forgetKept': null_(),
  'retention:clockIsRight': null_(),
} as const satisfies Record<string, GenericSchema>;

/** Which sessions will be deleted, and which just were. */
export type RetentionState = {
  readonly months: number | null;
  /** The first to go first. */
  readonly announced: readonly Announced[];
  /** The titles of those that have gone at this look, as was announced. */
  readonly deleted: readonly string[];
  /** What could not be deleted, and why, in sentences. */
  readonly troubles: readonly string[];
  /** How many are kept all the same. */
  readonly spared: number;
  /** [Y63] The clock is not to be believed: what it said before, and what it says now (ms since 1970). */
  readonly doubt: { readonly before: number; readonly now: number } | null;
};

export type RetentionAnswers = {
  'retention:look': RetentionState;
  'retention:keep': RetentionState;
  'retention:deleteNow': RetentionState;
  /** Those that were kept all the same are treated like all others again. */
  'retention:forgetKept': RetentionState;
  'retention:clockIsRight': RetentionState;
};

import type { PersonId } from '../session/ids';

/** [H125] Whose page sends or adds far more than others do, for the facilitator alone. */
export type HeavyReport = {
  readonly session: string;
  readonly person: PersonId;
  /** Messages of theirs that were left out so far: too many, too large or unreadable. */
  readonly leftOut: number;
  /** What they added to the board lately: entries, and bytes in all. */
  readonly entries: number;
  readonly bytes: number;
};

import type { Command } from '../session/commands';
import type { PersonId } from '../session/ids';
import type { Session, SessionMs } from '../session/session';
import type { Voices } from '../voice/voices';
import type { Written } from '../voice/written';

/** A private word to the facilitator. */
export type Nudge = {
  /** What it is about, the same as long as it is the same nudge; for dismissing it. */
  readonly key: string;
  /** Whom it names; each of them may be called on and named. */
  readonly about: readonly PersonId[];
  /** One sentence that says what was seen, with its figures. */
  readonly sentence: string;
  /** What could be done about it with one press, or null. */
  readonly offer: Command | null;
};

/** What a rule may look at. */
export type Seen = {
  readonly session: Session;
  /** The session clock, in milliseconds. */
  readonly now: SessionMs;
  readonly voices: Voices;
  readonly written: Written;
  /** People whose page is connected at the moment. */
  readonly online: readonly PersonId[];
};

/** One rule of nudging, in a file of its own. */
export type NudgeRule = (seen: Seen) => Nudge | null;

export const MINUTE = 60_000;
/** How far back rules look that are about the latest part of the conversation, in milliseconds. */
export const LATELY_MS = 20 * MINUTE;

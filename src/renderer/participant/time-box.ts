import { formatDuration } from '../../shared/voice/duration';

/** From here on, in ms before its end, a time box says that it ends soon. */
const SOON_MS = 30_000;

export type TimeBoxView = {
  /** How much of the box has passed, from 0 to 1. */
  readonly part: number;
  /** Changes three times at most, so that it hurries nobody and is read out seldom. */
  readonly words: string;
  readonly isUp: boolean;
};

/**
 * [W18] How a turn stands in its time box. It never cuts anybody off and never counts overtime.
 *
 * @param spokenMs how long the turn has lasted
 * @param boxMs how long it should last at most; null if nobody minds
 */
export function timeBoxView(spokenMs: number, boxMs: number | null): TimeBoxView | null {
  if (boxMs === null || boxMs <= 0) return null;
  const left = boxMs - spokenMs;
  const part = Math.min(1, Math.max(0, spokenMs / boxMs));
  if (left <= 0) {
    return { part, words: 'Time is up. Finish your thought.', isUp: true };
  }
  // A box shorter than a minute is half over before it is nearly over.
  const soon = left <= Math.min(SOON_MS, boxMs / 4);
  return {
    part,
    words: soon ? 'Nearly time' : `About ${formatDuration(boxMs)} a turn`,
    isUp: false,
  };
}

import { WIRE_LIMITS } from '../../shared/protocol/limits';

/** How patient the control connection is; times in ms. */
export const CONTROL_LIMITS = {
  pingEvery: WIRE_LIMITS.heartbeatMs,
  /** A socket this silent is given up, open or not: phones lose theirs without being told. */
  silence: 12_000,
  /** After waking up, a socket that was asked must be heard within this time. */
  wakeSilence: 2_500,
  /** Once an attempt has failed by one address, the others have so long to answer. */
  othersWithin: 3_000,
  answerWithin: 8_000,
  linkCheckWithin: 4_000,
  firstRetry: 500,
  lastRetry: 8_000,
} as const;

/**
 * How long to wait before the next attempt, in ms: twice as long each time, and a little different
 * on every page, so that a room full of phones does not come back in one instant.
 *
 * @param failures attempts that failed in a row, from 0
 * @param random from 0 to 1
 */
export function retryDelay(failures: number, random: number): number {
  const { firstRetry, lastRetry } = CONTROL_LIMITS;
  const base = Math.min(lastRetry, firstRetry * 2 ** Math.min(failures, 10));
  return base * (0.75 + random / 2);
}

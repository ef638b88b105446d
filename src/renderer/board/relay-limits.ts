/** Every wait of the relay's client, in milliseconds. */
export const RETRY_FIRST_MS = 500;
export const RETRY_MOST_MS = 8_000;
/** A connection that is not open by then is given up: TCP alone would try for minutes. */
export const OPEN_WITHIN_MS = 6_000;
/** A socket that answers no question within this is taken for dead. */
export const ANSWER_WITHIN_MS = 4_000;
/** What came from a neighbour is kept from the host for this long at least, and twice as long at most. */
export const HELD_MS = 1_500;
/** How often the client looks whether the host's word on its changes makes headway... */
export const WATCH_EVERY_MS = 5_000;
/** ...and after how many looks without any it begins anew, which sends what was lost again. */
export const STUCK_LOOKS = 3;

/** How long to wait before try number `attempt` (from 0); `chance` in 0..1 spreads a whole room's. */
export function retryDelay(attempt: number, chance: number): number {
  const most = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.max(RETRY_FIRST_MS, most * (0.5 + 0.5 * chance));
}

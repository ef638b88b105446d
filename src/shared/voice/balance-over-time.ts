import { measuredUntil, type Session, type SessionMs } from '../session/session';
import { balanceOf } from './balance';
import { countedPeople } from './counted';
import { wasPresent } from './presence';
import { spokenWithin } from './within';

const MINUTE = 60_000;
/** How far the sliding window reaches back, in milliseconds. */
export const BALANCE_WINDOW_MS = 20 * MINUTE;

export type BalanceSample = { readonly at: SessionMs; readonly balance: number | null };

/**
 * [V14] The balance of the last `windowMs` alone, over the counted people who were in the room at
 * `at`: unlike the balance of the whole session it can still move in the eighth hour.
 */
export function balanceAt(
  session: Session,
  at: SessionMs,
  windowMs: number = BALANCE_WINDOW_MS,
): number | null {
  const spoken = spokenWithin(session, at - windowMs, at);
  const here = countedPeople(session).filter((person) => wasPresent(person, at));
  return balanceOf(here.map(({ id }) => spoken.get(id) ?? 0));
}

/** [V14] The same every `everyMs` from the first whole window or less on, and once more now. */
export function balanceOverTime(
  session: Session,
  now: SessionMs,
  everyMs: number = 5 * MINUTE,
  windowMs: number = BALANCE_WINDOW_MS,
): readonly BalanceSample[] {
  const until = measuredUntil(session, now);
  const count = Math.floor(until / everyMs);
  const points = Array.from({ length: count }, (_, n) => (n + 1) * everyMs);
  if (points.at(-1) !== until) points.push(until);
  return points.map((at) => ({ at, balance: balanceAt(session, at, windowMs) }));
}

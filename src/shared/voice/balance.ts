import type { Session, SessionMs } from '../session/session';
import { measuredPeople } from './counted';
import { spokenByPerson } from './spoken';

/**
 * [V6] How evenly the speaking time is spread over everyone counted who is present, silent people
 * included: 1 is equal, 0 is one voice. Once the session is closed it is over everybody who came.
 * Null for fewer than two people, or as long as none of them has spoken.
 *
 * @param now the session clock, in milliseconds; a running turn counts up to it
 */
export function balance(session: Session, now: SessionMs): number | null {
  const measured = new Set(measuredPeople(session));
  const spoken = spokenByPerson(session, now).filter(({ person }) => measured.has(person));
  return balanceOf(spoken.map(({ ms }) => ms));
}

/**
 * The same from times alone (any unit, none negative): 1 - G*, with G* = Gini * n / (n - 1), which
 * unlike the plain Gini coefficient can be compared between groups of different size.
 *
 * Source: G. Deltas, "The Small-Sample Bias of the Gini Coefficient", Review of Economics and
 * Statistics 85 (2003), 226-234.
 */
export function balanceOf(times: readonly number[]): number | null {
  const count = times.length;
  const sum = times.reduce((total, time) => total + time, 0);
  if (count < 2 || sum <= 0) return null;
  // Gini = sum of (2i - n - 1) * x_i / (n * sum), for x in ascending order and i from 1.
  const weighted = [...times]
    .sort((a, b) => a - b)
    .reduce((total, time, i) => total + (2 * (i + 1) - count - 1) * time, 0);
  // Rounding can leave the result a hair outside.
  return Math.min(1, Math.max(0, 1 - weighted / ((count - 1) * sum)));
}

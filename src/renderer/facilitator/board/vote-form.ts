import { SESSION_LIMITS } from '../../../shared/session/limits';

/** How many dots each person has if the facilitator does not say. */
export const FIRST_BUDGET = 3;

/** The number of dots typed; null if it is none that a vote can have. */
export function readBudget(typed: string): number | null {
  const text = typed.trim();
  const budget = /^[0-9]{1,3}$/u.test(text) ? Number(text) : 0;
  const { fewest, most } = SESSION_LIMITS.voteBudget;
  return budget >= fewest && budget <= most ? budget : null;
}

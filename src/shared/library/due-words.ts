import type { StandingCommitment } from './commitments';

/** So many are named; the rest is counted. */
const MOST_NAMED = 3;

/** [Y31] What is due, in a sentence; null if nothing is. */
export function dueWords(due: readonly Pick<StandingCommitment, 'what' | 'who'>[]): string | null {
  if (due.length === 0) return null;
  const named = due
    .slice(0, MOST_NAMED)
    .map(({ what, who }) => (who === null ? what : `${who}: ${what}`))
    .join('; ');
  const more = due.length > MOST_NAMED ? `; and ${due.length - MOST_NAMED} more` : '';
  const head = due.length === 1 ? 'One commitment is due' : `${due.length} commitments are due`;
  return `${head} – ${named}${more}.`;
}

import type { Outcome } from '../../../shared/session/debate';

const WORDS: Readonly<Record<Outcome, string>> = {
  open: 'left open',
  agreed: 'agreed',
  collaboration: 'became a collaboration',
};
const LONG_FROM_PX = 190;

/** What stands at the bracket of a debate; null while it runs. */
export function debateWords(outcome: Outcome | null, width: number): string {
  return outcome === null || width < LONG_FROM_PX ? 'Debate' : `Debate, ${WORDS[outcome]}`;
}

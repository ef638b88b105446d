import { FEWEST_FOR_TREND } from '../../../shared/library/trend';
import { counted } from '../library/summary-words';

/** A written day (`2025-03-14`) as a time, in this laptop's zone. */
export function noonOf(day: string): number {
  return new Date(`${day}T12:00`).getTime();
}

/** What so many marks can show. */
export function trendWords(marks: number): string {
  if (marks >= FEWEST_FOR_TREND) {
    return 'The line is the middle of five sessions in a row; what it does is worth a question, not an answer.';
  }
  const many = counted(marks, 'session');
  return `${many.charAt(0).toUpperCase()}${many.slice(1)}: marks, and no trend. A line is drawn from ${FEWEST_FOR_TREND} sessions on.`;
}

/** What each picture means, and what not. */
export const MEANINGS = {
  balance:
    'How evenly the speaking time was spread over everybody who came: 1 is the same for all, 0 is one voice. It says nothing about what was said, and a talk that was meant to be one is not a bad session.',
  leaders:
    'The leaders’ part of the time that they and others talked while leaders were there. What is right for it is yours to say.',
  coverage:
    'Whether anybody of an expected group was heard. One turn makes a group heard: it does not say that all of it was.',
  unheard:
    'Everybody who came, and of them those who had no turn. No turn does not mean that they had nothing to say, or that they talked with nobody.',
  mix: 'What was marked on the conversation. It depends on who marked: a session without marks was not a session without moments.',
  debates:
    'Debates that were opened, by how they ended. A debate that stays open is not a failure; that others became a collaboration was seen by whoever settled them.',
  commitments:
    'What was promised in each session, by what became of it until now. The latest ones have had less time to be kept.',
} as const;

import type { Round } from '../../../shared/session/way';

/** How far a go-around is: `7 of 14, 2 passed`. */
export function roundWords({ waiting, passed, done, lap }: Round): {
  readonly done: number;
  readonly of: number;
  readonly words: string;
} {
  const of = waiting.length + passed.length + done.length;
  const extra = [
    passed.length > 0 ? `${passed.length} passed` : null,
    lap === 2 ? 'asked again' : null,
  ].filter((words) => words !== null);
  return { done: done.length, of, words: [`${done.length} of ${of}`, ...extra].join(', ') };
}

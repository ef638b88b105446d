import { CODE_LENGTH } from '../../../shared/protocol/paths';

/** The code in two halves, as it is read aloud: `K7M · 3QX`. */
export function codeWords(code: string): string {
  const half = CODE_LENGTH / 2;
  return `${code.slice(0, half)} · ${code.slice(half)}`;
}

/** How many have come, as a sentence. */
export function joinedWords(people: number): string {
  if (people === 0) return 'Nobody has joined yet.';
  return people === 1 ? '1 person has joined.' : `${people} people have joined.`;
}

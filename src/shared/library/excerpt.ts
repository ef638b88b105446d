import { foldText } from '../board/fold-text';

const MOST = 180;
/** Letters in front of the first word that was found. */
const BEFORE = 40;

/** A stretch of a text, and whether it is one of the words looked for. */
export type Stretch = { readonly text: string; readonly found: boolean };

/** [Y4] The part of a text where the first of the words is, in one line. */
export function excerptOf(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= MOST) return line;
  const at = Math.max(0, firstOf(line, words) - BEFORE);
  const from = at === 0 ? 0 : wordAfter(line, at);
  const until = from + MOST >= line.length ? line.length : line.lastIndexOf(' ', from + MOST);
  const to = until > from ? until : Math.min(line.length, from + MOST);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to)}${to < line.length ? ' …' : ''}`;
}

/** [Y4] A text in stretches, those marked that are one of the words looked for (folded). */
export function stretchesOf(text: string, words: readonly string[]): readonly Stretch[] {
  const letters = [...text];
  const folded = letters.map(foldText);
  const marked = letters.map(() => false);
  for (let at = 0; at < letters.length; at += 1) {
    for (const word of words) {
      const end = endOf(folded, at, word);
      for (let n = at; n < end; n += 1) marked[n] = true;
    }
  }
  const stretches: { text: string; found: boolean }[] = [];
  letters.forEach((letter, n) => {
    const found = marked[n] === true;
    const last = stretches.at(-1);
    if (last?.found === found) last.text += letter;
    else stretches.push({ text: letter, found });
  });
  return stretches;
}

/** Where the word that begins here ends; -1 if it does not begin here. */
function endOf(folded: readonly string[], at: number, word: string): number {
  if (folded[at] === '') return -1;
  let left = word;
  for (let n = at; n < folded.length; n += 1) {
    const letter = folded[n] ?? '';
    if (letter.startsWith(left)) return n + 1;
    if (!left.startsWith(letter)) return -1;
    left = left.slice(letter.length);
  }
  return -1;
}

function firstOf(line: string, words: readonly string[]): number {
  const folded = foldText(line);
  // Where folding changes the length of what is before, the place is near enough.
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  return places.length === 0 ? 0 : Math.min(...places);
}

function wordAfter(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  return space < 0 || space > at + BEFORE ? at : space + 1;
}

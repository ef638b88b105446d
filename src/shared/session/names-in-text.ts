import { WORD_NAMES } from './word-names';

/** Letters and digits, of which a name in a text has none on either side. */
const INSIDE = '[\\p{L}\\p{M}\\p{N}]';
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;

/**
 * [X73] The text with names replaced wherever they stand as words of their own, in whatever case; but `will` is
 * not Will.
 * @param instead what stands for each name; longer names go first, so that `Anna Berg` is not half of `Anna`
 */
export function replaceNames(text: string, instead: ReadonlyMap<string, string>): string {
  const byFolded = new Map([...instead].map(([name, one]) => [folded(name), one]));
  return eachName(text, [...instead.keys()], (found) => byFolded.get(folded(found)) ?? found);
}

/** [X73] Which of these names stand in a text so that they would be replaced, and the text without them. */
export function takeNames(
  text: string,
  names: readonly string[],
): { readonly found: ReadonlySet<string>; readonly rest: string } {
  const seen = new Set<string>();
  const rest = eachName(text, names, (found) => {
    seen.add(folded(found));
    return ' ';
  });
  return { found: new Set(names.filter((name) => seen.has(folded(name)))), rest };
}

/** Whether a word stands in a text by itself as it is written, in capitals, or with the `s` of what is theirs. */
export function hasWord(text: string, word: string): boolean {
  const forms = [word, word.toLocaleUpperCase('en')].map(escaped).join('|');
  return new RegExp(`(?<!${INSIDE})(?:${forms})s?(?!${INSIDE})`, 'u').test(text);
}

function eachName(
  text: string,
  given: readonly string[],
  change: (found: string) => string,
): string {
  const names = given.filter((name) => name.trim() !== '');
  if (names.length === 0) return text;
  const any = names
    .sort((one, other) => other.length - one.length)
    .map((name) => escaped(name).replace(/\s+/gu, '\\s+'))
    .join('|');
  return text.replace(new RegExp(`(?<!${INSIDE})(?:${any})(?!${INSIDE})`, 'giu'), (found) =>
    WORD_NAMES.has(found) ? found : change(found),
  );
}

function escaped(name: string): string {
  return name.replace(SPECIAL, '\\$&');
}

function folded(name: string): string {
  return name.replace(/\s+/gu, ' ').toLocaleLowerCase('en');
}

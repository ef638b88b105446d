/** Letters and digits, of which a name in a text has none on either side. */
const INSIDE = '[\\p{L}\\p{M}\\p{N}]';
const SPECIAL = /[\\^$.*+?()[\]{}|/]/gu;

/**
 * [X73] The text with names replaced wherever they stand as words of their own, in whatever case.
 * @param instead what stands for each name; longer names go first, so that `Anna Berg` is not half of `Anna`
 */
export function replaceNames(text: string, instead: ReadonlyMap<string, string>): string {
  const names = [...instead.keys()].filter((name) => name.trim() !== '');
  if (names.length === 0) return text;
  const byFolded = new Map(names.map((name) => [folded(name), instead.get(name) ?? '']));
  const any = names
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(SPECIAL, '\\$&').replace(/\s+/gu, '\\s+'))
    .join('|');
  const pattern = new RegExp(`(?<!${INSIDE})(?:${any})(?!${INSIDE})`, 'giu');
  return text.replace(pattern, (found) => byFolded.get(folded(found)) ?? found);
}

function folded(name: string): string {
  return name.replace(/\s+/gu, ' ').toLocaleLowerCase('en');
}

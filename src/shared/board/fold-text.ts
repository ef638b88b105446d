/** Letters that are the same to whoever looks for a word, and that no decomposition brings together. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
/** Accents, vowel signs of Arabic and Hebrew, joiners of emoji, and marks that only steer how text is set. */
const UNSEEN = /[\p{Script=Inherited}\u0591-\u05c7\u0640\u00ad\u061c\u200b-\u200f\u2060-\u2064]/gu;
const PLAIN = /^[ -~\s]*$/u;

/**
 * A text as it is compared when somebody looks for words: without case and accents, ß as ss, letters in
 * one form whichever keyboard wrote them. Never throws, whatever the text holds.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter);
}

/** The words of a search, folded; nothing for a search without words. */
export function wordsToFind(search: string): readonly string[] {
  return [...new Set(foldText(search).split(/\s+/u))].filter((word) => word !== '');
}

/** Marks that turn the direction of text round and would reach beyond the text they stand in. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const CONTROL = /[\p{Cc}\ufeff]/gu;
const HALF_PAIR = /\p{Cs}/gu;

/**
 * Text as people typed it, without what cannot be seen: line breaks are all `\n`, tabs stay, other
 * control and direction marks go, half a character becomes the replacement character.
 */
export function legible(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(DIRECTION, '')
    .replace(CONTROL, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .replace(HALF_PAIR, '\ufffd');
}

/** The same in one line, with single spaces. */
export function legibleLine(text: string): string {
  return legible(text).replace(/\s+/gu, ' ').trim();
}

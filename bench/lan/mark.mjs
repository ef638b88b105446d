/** Each card's words begin with its number in a form that is found in any encoding of text. */
const SIGN = Buffer.from('~#');
const DIGITS = 7;

/** The mark of a card. */
export function markOf(number) {
  return `~#${String(number).padStart(DIGITS, '0')}`;
}

/** How long the words of a card are, in letters, without its mark. */
const LETTERS = 72;
const SYLLABLES = [...'bdfghklmnprstw'].flatMap((begin) => [...'aeiou'].map((end) => begin + end));

/**
 * The words of a card, always the same for its number: sounds by chance, so that they are no easier to
 * compress than what people write.
 */
export function wordsOf(number) {
  let state = number;
  const chance = (of) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * of);
  };
  let words = '';
  while (words.length < LETTERS) {
    words += SYLLABLES[chance(SYLLABLES.length)];
    if (chance(3) === 0) words += ' ';
  }
  return `${markOf(number)} ${words.slice(0, LETTERS)}`;
}

/** Calls back with the number of each card in the bytes. */
export function eachMark(bytes, found) {
  let at = bytes.indexOf(SIGN);
  while (at >= 0) {
    let number = 0;
    for (let n = at + 2; n < at + 2 + DIGITS; n += 1) number = number * 10 + bytes[n] - 48;
    found(number);
    at = bytes.indexOf(SIGN, at + 2 + DIGITS);
  }
}

/** Each card's words begin with its number in a form that is found in any encoding of text. */
const SIGN = Buffer.from('~#');
const DIGITS = 7;

/** The mark of a card. */
export function markOf(number) {
  return `~#${String(number).padStart(DIGITS, '0')}`;
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

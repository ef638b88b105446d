// Whether a version lies in the range of an advisory. Such ranges are comparisons alone
// (">=8.0.0 <8.17.1 || <7.5.10", or "*"); whatever else stands there is refused, never ignored.

const VERSION = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/;
const COMPARISON = /^(>=|<=|>|<|=)?(\d+\.\d+\.\d+\S*)$/;

/** Whether `version` (`8.23.0`, `42.0.0-beta.1`) is in `range`. Throws for what it cannot read. */
export function isInRange(version, range) {
  const parsed = parseVersion(version);
  // All of them are read: a part that nobody understands must not hide behind one that fits.
  const parts = range.split('||').map((part) => isInPart(parsed, part.trim(), range));
  return parts.includes(true);
}

function isInPart(version, part, range) {
  if (part === '*') return true;
  if (part === '') throw new Error(`This range cannot be read: "${range}".`);
  // A space behind the sign is allowed: "< 1.2.3".
  const words = part.replace(/([<>=])\s+/g, '$1').split(/[\s,]+/);
  return words.every((word) => {
    const [, sign = '=', wanted] = COMPARISON.exec(word) ?? [];
    if (wanted === undefined) throw new Error(`This range cannot be read: "${range}".`);
    const order = compare(version, parseVersion(wanted));
    if (sign === '>=') return order >= 0;
    if (sign === '<=') return order <= 0;
    if (sign === '>') return order > 0;
    return sign === '<' ? order < 0 : order === 0;
  });
}

function parseVersion(text) {
  const [, major, minor, patch, early = ''] = VERSION.exec(text) ?? [];
  if (major === undefined) throw new Error(`This version cannot be read: "${text}".`);
  const numbers = [Number(major), Number(minor), Number(patch)];
  return { numbers, early: early === '' ? [] : early.split('.') };
}

/** Below 0, 0 or above 0, by the order of Semantic Versioning: what is early comes before what is done. */
function compare(a, b) {
  const at = a.numbers.findIndex((number, place) => number !== b.numbers[place]);
  if (at >= 0) return a.numbers[at] - b.numbers[at];
  if (a.early.length === 0 || b.early.length === 0) return b.early.length - a.early.length;
  for (let place = 0; place < Math.max(a.early.length, b.early.length); place += 1) {
    const order = compareWords(a.early[place], b.early[place]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareWords(a, b) {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  const numbers = [a, b].map((word) => (/^\d+$/.test(word) ? Number(word) : null));
  const [left, right] = numbers;
  if (left !== null && right !== null) return left - right;
  if (left !== null || right !== null) return left !== null ? -1 : 1;
  return a < b ? -1 : 1;
}

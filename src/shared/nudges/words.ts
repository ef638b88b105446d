const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;
const MINUTE = 60_000;

/** A count as it stands in a sentence: in words up to twelve, then in figures. */
export function inWords(count: number): string {
  return SMALL[count] ?? String(count);
}

/** `one hand`, `three hands`, `14 hands`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

/** A length of time in whole minutes: `18 minutes`, `one minute`, `less than a minute`. */
export function minutes(ms: number): string {
  const whole = Math.floor(ms / MINUTE);
  return whole < 1 ? 'less than a minute' : counted(whole, 'minute');
}

/** `Anna`, `Anna and Ben`, `Anna, Ben and Cem`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The sentence with a capital at its beginning. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

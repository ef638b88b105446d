const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day of the calendar as the facilitator's laptop has it; `month` from 1. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

const two = (n: number): string => String(n).padStart(2, '0');

/** The ways of writing a date that are looked for; each gives the date's own words. */
const WRITTEN: readonly ((day: Day) => string)[] = [
  ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
  ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
  ({ year, month, day }) => `${day}.${month}.${year}`,
  ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`,
  ({ year, month, day }) => `${day} ${MONTHS[month - 1]} ${year}`,
  ({ year, month, day }) => `${MONTHS[month - 1]} ${day}, ${year}`,
  ({ month, day }) => `${day} ${MONTHS[month - 1]}`,
  ({ month, day }) => `${MONTHS[month - 1]} ${day}`,
  ({ year, month }) => `${MONTHS[month - 1]} ${year}`,
];

/** Numbers that count sessions; a year is none. */
const COUNT = /(?<!\d)\d{1,3}(?!\d)/gu;

/**
 * [Y20] The title of the next session of a series: the last one's, with its date made the new one's and,
 * if it has none, its last number one more.
 */
export function nextTitle(title: string, held: Day, next: Day): string {
  for (const write of WRITTEN) {
    const old = write(held);
    if (title.includes(old)) return title.replace(old, write(next));
  }
  const last = [...title.matchAll(COUNT)].at(-1);
  if (last === undefined) return title;
  const number = String(Number(last[0]) + 1).padStart(last[0].length, '0');
  return `${title.slice(0, last.index)}${number}${title.slice(last.index + last[0].length)}`;
}

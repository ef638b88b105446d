import type { Announced } from '../../../shared/library/retention';
import { dayWords } from '../app/forms';
import { counted } from './summary-words';

/** `1 session will be deleted on 3 May 2026`, `3 sessions will be deleted, the first on 3 May 2026`. */
export function announcedWords(announced: readonly Announced[]): string {
  const [first, ...others] = announced;
  if (first === undefined) return '';
  const many = counted(announced.length, 'session');
  const day = dayWords(first.on);
  const isOneDay = others.every(({ on }) => dayWords(on) === day);
  return `${many} will be deleted${isOneDay ? '' : ', the first'} on ${day}`;
}

/** Why it goes, and what else goes with it. */
export function reasonWords(announced: readonly Announced[], months: number): string {
  const open = announced.reduce((sum, one) => sum + one.open, 0);
  const rule = `You keep sessions for ${monthsWords(months)} after they were held.`;
  if (open === 0) return rule;
  return `${rule} ${counted(open, 'commitment')} in ${announced.length === 1 ? 'it' : 'them'} ${open === 1 ? 'is' : 'are'} still open and would be gone, too.`;
}

/** What has gone, as was announced. */
export function deletedWords(titles: readonly string[], months: number | null): string {
  const [first = '', ...others] = titles;
  const what = others.length === 0 ? `“${first}”` : `“${first}” and ${others.length} more`;
  const been = titles.length === 1 ? 'was' : 'were';
  const why =
    months === null ? '' : `. You keep sessions for ${monthsWords(months)} after they were held`;
  return `${what} ${been} deleted from this laptop and its backups${why}.`;
}

/** `2 years`, `18 months`. */
export function monthsWords(months: number): string {
  return months % 12 === 0 ? counted(months / 12, 'year') : counted(months, 'month');
}

import type { Form } from '../../../shared/protocol/settings';

/** Without a region that is known: day before month, and 24 hours. */
const FALLBACK = 'en-GB';
const REGION = /^[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_](?<region>[A-Za-z]{2}|\d{3})(?:[-_.@]|$)/u;
const TWO_DIGITS = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** How dates and numbers are written. */
export type Forms = {
  /** `4 Mar 2025` */
  readonly day: (wall: number) => string;
  /** `4 Mar 2025, 14:05` */
  readonly dayAndTime: (wall: number) => string;
  /** `1,234` */
  readonly number: (count: number) => string;
};

/**
 * [K61] The forms as chosen, in English words, since all of Hearth is English; in the time zone of the laptop.
 *
 * @param region the system's language and region, `de-AT`; anything else counts as none
 */
export function formsOf(form: Form, region: string): Forms {
  const locale = form === 'system' ? localeIn(region) : form === 'iso' ? FALLBACK : form;
  const number = new Intl.NumberFormat(locale);
  if (form === 'iso') {
    // Sweden writes dates as ISO 8601 does.
    const day = new Intl.DateTimeFormat('sv-SE', TWO_DIGITS);
    const dayAndTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
    return {
      day: (wall) => day.format(wall),
      dayAndTime: (wall) => dayAndTime.format(wall),
      number: (count) => number.format(count),
    };
  }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dayAndTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    day: (wall) => day.format(wall),
    dayAndTime: (wall) => dayAndTime.format(wall),
    number: (count) => number.format(count),
  };
}

function localeIn(region: string): string {
  const code = REGION.exec(region)?.groups?.region;
  if (code === undefined) return FALLBACK;
  const locale = `en-${code.toUpperCase()}`;
  // Where English is not written by a form of its own it would be America's.
  return new Intl.DateTimeFormat(locale).resolvedOptions().locale === locale ? locale : FALLBACK;
}

let forms: Forms = formsOf('en-GB', '');

/** Whatever is written from here on is written so. */
export function writeAs(form: Form, region: string): void {
  forms = formsOf(form, region);
}

/** `4 Mar 2025`, as chosen and in this laptop's zone. */
export function dayWords(wall: number): string {
  return forms.day(wall);
}

/** `4 Mar 2025, 14:05`, as chosen and in this laptop's zone. */
export function dateWords(wall: number): string {
  return forms.dayAndTime(wall);
}

/** `1,234`, as chosen. */
export function numberWords(count: number): string {
  return forms.number(count);
}

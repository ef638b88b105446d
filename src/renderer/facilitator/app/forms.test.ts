import { afterEach, expect, it } from 'vitest';
import { dateWords, dayWords, formsOf, numberWords, writeAs } from './forms';

afterEach(() => writeAs('en-GB', ''));

/** Noon in this machine's zone. */
const NOON = new Date(2025, 2, 4, 12, 5).getTime();

it('[K61] dates and numbers are written as is usual where the laptop is, in English words', () => {
  const of = (region: string) => {
    const { day, number } = formsOf('system', region);
    return `${day(NOON)} · ${number(1234)}`;
  };
  expect(of('en-US')).toBe('Mar 4, 2025 · 1,234');
  expect(of('de-DE')).toBe('4 Mar 2025 · 1.234');
  expect(of('zh-Hans-SG')).toBe('4 Mar 2025 · 1,234');
  expect(of('de_AT.UTF-8')).toContain('4 Mar 2025');
  for (const odd of ['', 'C', 'en', 'pt-BR', 'xx-ZZ', 'nonsense of all kinds']) {
    expect(of(odd)).toBe('4 Mar 2025 · 1,234');
  }
});

it('[K61] or as the facilitator chose', () => {
  const of = (form: Parameters<typeof formsOf>[0]) => {
    writeAs(form, 'en-US');
    return `${dayWords(NOON)} | ${dateWords(NOON)} | ${numberWords(1234)}`;
  };
  expect(of('en-GB')).toBe('4 Mar 2025 | 4 Mar 2025, 12:05 | 1,234');
  expect(of('en-US')).toMatch(/^Mar 4, 2025 \| Mar 4, 2025, 12:05\sPM \| 1,234$/u);
  expect(of('en-DE')).toBe('4 Mar 2025 | 4 Mar 2025, 12:05 | 1.234');
  expect(of('iso')).toBe('2025-03-04 | 2025-03-04 12:05 | 1,234');
});

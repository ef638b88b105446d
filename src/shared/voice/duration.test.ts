import { describe, expect, it } from 'vitest';
import { formatClock, formatDuration } from './duration';

describe('formatClock', () => {
  it.each([
    [0, '00:00'],
    [999, '00:00'],
    [1000, '00:01'],
    [59_999, '00:59'],
    [60_000, '01:00'],
    [754_000, '12:34'],
    [3_599_999, '59:59'],
    [3_600_000, '1:00:00'],
    [36_061_000, '10:01:01'],
  ])('cuts off parts of a second: %d ms is %s', (ms, shown) => {
    expect(formatClock(ms)).toBe(shown);
  });

  it('marks an overrun limit with a minus sign', () => {
    expect(formatClock(-61_000)).toBe('\u221201:01');
  });

  it('shows no minus sign before zero', () => {
    expect(formatClock(-400)).toBe('00:00');
  });

  it('shows an unknown length as dashes', () => {
    expect(formatClock(Number.NaN)).toBe('--:--');
    expect(formatClock(Number.POSITIVE_INFINITY)).toBe('--:--');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [400, '0 s'],
    [45_000, '45 s'],
    [59_600, '1 min'],
    [250_000, '4 min 10 s'],
    [3_599_600, '1 h'],
    [3_900_000, '1 h 5 min'],
    [7_170_000, '2 h'],
  ])('rounds before it chooses units: %d ms is %s', (ms, shown) => {
    expect(formatDuration(ms)).toBe(shown);
  });

  it('counts a negative length as none', () => {
    expect(formatDuration(-5000)).toBe('0 s');
  });

  it('says so when a length is not known', () => {
    expect(formatDuration(Number.NaN)).toBe('unknown');
  });
});

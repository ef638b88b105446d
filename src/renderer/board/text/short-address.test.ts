import { describe, expect, it } from 'vitest';
import { shortAddress } from './short-address';

describe('an address as text', () => {
  it('stays as it is while it is short', () => {
    expect(shortAddress('https://example.org/agenda')).toBe('https://example.org/agenda');
  });

  it('loses its end when it is long', () => {
    const long = `https://example.org/${'a'.repeat(80)}`;
    expect(shortAddress(long)).toBe(`https://example.org/${'a'.repeat(24)}…`);
  });

  it('never loses any of its host, whose end says whose it is', () => {
    const host = `https://example.org.${'a'.repeat(60)}.example.net`;
    expect(shortAddress(`${host}/x/${'b'.repeat(50)}`)).toBe(`${host}/…`);
    expect(shortAddress(`${host}?${'b'.repeat(50)}`)).toBe(`${host}?…`);
  });
});

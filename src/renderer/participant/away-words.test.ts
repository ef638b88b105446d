import { describe, expect, it } from 'vitest';
import { type AwayFacts, awayWords } from './away-words';

const cut: AwayFacts = {
  hostLeft: false,
  isOnline: true,
  isLong: false,
  kept: 'Your seat',
  writes: true,
};

describe('[H53] a page without a connection', () => {
  it('[H53] says of a short cut no more than that it is being mended', () => {
    expect(awayWords(cut)).toEqual({
      title: 'Reconnecting…',
      text: 'Your seat is kept.',
      lasts: false,
    });
  });

  it('[H53] tells three lasting causes apart, says what is kept and what helps', () => {
    const said = [
      awayWords({ ...cut, isLong: true }),
      awayWords({ ...cut, hostLeft: true }),
      awayWords({ ...cut, isOnline: false }),
    ];
    for (const { text, lasts } of said) {
      expect(text).toContain('Your seat and what you write are kept.');
      expect(lasts).toBe(true);
    }
    expect(new Set(said.map(({ title }) => title)).size).toBe(3);
    expect(new Set(said.map(({ text }) => text)).size).toBe(3);
  });

  it('[H53] without any network does not send its person to look at the laptop', () => {
    const { title, text } = awayWords({ ...cut, isOnline: false, hostLeft: true, isLong: true });
    expect(title).toBe('This device is in no network');
    expect(text).toContain('Wi-Fi');
    expect(text).not.toContain('laptop');
  });

  it('[H53] promises nothing of a board where there is none', () => {
    const { text } = awayWords({ ...cut, isLong: true, kept: 'What you typed', writes: false });
    expect(text).toContain('What you typed is kept.');
    expect(text).not.toContain('write');
  });
});

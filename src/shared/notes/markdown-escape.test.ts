import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legible, legibleLine } from './legible';
import { markdownLine, markdownQuote, yamlString } from './markdown-escape';
import { readPlain } from './markdown-plain.testkit';

/** Text rich in what Markdown and HTML are made of, among any other characters. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\`*_{}[]()<>#+-.!|&~$^=:"\'@/%1a \n\t\r',
        '\u2028',
        '\u202e',
        '://',
        'www.',
        'a@b.cd',
        '&lt;',
        '```',
        '---',
        '> ',
        '1. ',
        '    ',
        '<script>',
        '[a](b)',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('markdownLine', () => {
  it('reads as exactly the text that was typed, with nothing that could be markup', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(readPlain(markdownLine(text))).toBe(legibleLine(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a | b', 'a \\| b'],
    ['<b>x</b>', '\\<b\\>x\\</b\\>'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['write to a@b.cd!', 'write to `a@b.cd!`'],
    ['see http://x.yz|now', 'see `http://x.yz`\\|now'],
    ['It’s 2.5 km - O’Brien', 'It’s 2.5 km - O’Brien'],
  ])('%j is written %j', (text, written) => {
    expect(markdownLine(text)).toBe(written);
  });
});

describe('markdownQuote', () => {
  it('keeps every line inside the quote, and the text complete', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const lines = markdownQuote(text).split('\n');
        expect(lines.every((line) => line === '>' || line.startsWith('> '))).toBe(true);
        const read = lines
          .map((line) => line.slice(2).replace(/(?<!\\)((?:\\\\)*)\\$/u, '$1'))
          .map(readPlain);
        const words = (all: string) => all.replace(/\s+/gu, ' ').trim();
        expect(words(read.join('\n'))).toBe(words(legible(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps lines as lines, and parts paragraphs at blank lines', () => {
    expect(markdownQuote('one\ntwo\n\n\nthree')).toBe('> one\\\n> two\n>\n> three');
  });

  it('makes no code of a line that begins with space', () => {
    expect(markdownQuote('a\n\tb')).toBe('> a\\\n> \u00a0\u00a0\u00a0\u00a0b');
  });

  it('takes a very long text without a space in its stride', () => {
    const long = 'x'.repeat(300 * 1024);
    expect(markdownQuote(long)).toBe(`> ${long}`);
  });
});

describe('yamlString', () => {
  it('is one quoted line that reads as the text', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(yamlString(text)).not.toContain('\n');
        expect(JSON.parse(yamlString(text))).toBe(legibleLine(text));
      }),
    );
  });
});

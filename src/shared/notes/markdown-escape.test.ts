import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legibleLine } from './legible';
import { markdownLine, yamlString } from './markdown-escape';
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
  it('[H127] reads as exactly the text that was typed, with nothing that could be markup', () => {
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../board/rich-text';
import { legible } from './legible';
import { readPlain } from './markdown-plain.testkit';
import { markdownTyped } from './markdown-typed';

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '**',
        '- ',
        '1. ',
        '3. ',
        '\n',
        '\n\n',
        '# ',
        '> ',
        '_a_',
        '<b>',
        '`',
        '\\',
        '|',
      ),
      fc.constantFrom('https://example.org', 'a@b.cd', 'word', ' ', '. ', '0', '*', '\t', '+ '),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

/** Lines of the quote without the marks of lists and bold, each read as plain text. */
const read = (markdown: string) =>
  markdown.split('\n').map((line) =>
    readPlain(
      line
        .slice(2)
        .replace(/(?<!\\)((?:\\\\)*)\\$/u, '$1')
        .replace(/^(?:- |(\d{1,3})\. )/u, (_, number?: string) =>
          number === undefined ? '' : `${number}\\. `,
        )
        // What stands behind a mark of bold begins no block.
        .replace(/^\*\*(?:(\d{1,9})(?=[.)])|(?=[-+=:%!>#]))/u, (_, number = '') => `${number}\\`)
        // Not those in code, nor stars that were escaped.
        .replace(/`[^`]*`|\\.|\*\*/gu, (part) => (part === '**' ? '' : part)),
    ),
  );

describe('what people typed, in the Markdown notes', () => {
  it('[B75] keeps every line inside the quote, and the words complete', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const markdown = markdownTyped(text);
        const lines = markdown.split('\n');
        expect(lines.every((line) => line === '>' || line.startsWith('> '))).toBe(true);
        const words = (all: string) =>
          all
            .split('\n')
            .map((line) => line.replace(/\s+/gu, ' ').trim())
            .filter((line) => line !== '' && !/^\d{1,3}\.$/u.test(line))
            .join('\n');
        expect(words(read(markdown).join('\n'))).toBe(words(plainText(legible(text))));
      }),
      { numRuns: 2000 },
    );
  });

  it('[B75] keeps lines as lines, and parts paragraphs at blank lines', () => {
    expect(markdownTyped('one\ntwo\n\n\nthree')).toBe('> one\\\n> two\n>\n> three');
  });

  it('[B75] keeps lists, and numbers that do not run on as text', () => {
    expect(markdownTyped('so:\n- a\n- b')).toBe('> so:\n>\n> - a\n> - b');
    expect(markdownTyped('3. a\n4. b')).toBe('> 3. a\n> 4. b');
    expect(markdownTyped('1. a\n3. b')).toBe('> 1\\. a\\\n> 3\\. b');
  });

  it.each([
    ['**Really?** Yes', '> **Really?** Yes'],
    ['a**b**c', '> a**b**c'],
    ['a**?**b', '> a?b'],
    ['**1. a**', '> **1. a**'],
    ['**see https://example.org**', '> **see `https://example.org`**'],
    ['a * b ** c', '> a \\* b \\*\\* c'],
  ])('[B75] writes %j as %j: bold where every reader sees it as bold', (text, markdown) => {
    expect(markdownTyped(text)).toBe(markdown);
  });

  it('makes no code of a line that begins with space', () => {
    expect(markdownTyped('a\n\tb')).toBe('> a\\\n> \u00a0\u00a0\u00a0\u00a0b');
  });

  it('takes a very long text without a space in its stride', () => {
    const long = 'x'.repeat(300 * 1024);
    expect(markdownTyped(long)).toBe(`> ${long}`);
  });
});

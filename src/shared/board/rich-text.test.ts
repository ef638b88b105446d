import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, plainText, readRichText } from './rich-text';
import { richText } from './rich-text.testkit';
import { addressesIn, hostOf, webAddress } from './rich-text-address';

const runsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => block.runs);
const only = (text: string) => runsOf(readRichText(text));
const hrefs = (text: string) => only(text).flatMap(({ href }) => href ?? []);

describe('reading rich text', () => {
  it('[B70] reads bold, bullets, numbers and addresses, and nothing else', () => {
    expect(readRichText('Now **we** start\nhere\n- one\n2. **two**\n# no _more_ <b>x</b>')).toEqual(
      [
        {
          kind: 'paragraph',
          runs: [{ text: 'Now ' }, { text: 'we', bold: true }, { text: ' start\nhere' }],
        },
        { kind: 'bullet', runs: [{ text: 'one' }] },
        { kind: 'numbered', number: 2, runs: [{ text: 'two', bold: true }] },
        { kind: 'paragraph', runs: [{ text: '# no _more_ <b>x</b>' }] },
      ],
    );
    expect(readRichText('')).toEqual([]);
  });

  it.each(['a ** b', '**open', '2 ** 3 ** 4', '**a\nb**', '****', '** a **', '*a*', '__a__'])(
    '[B70] leaves %j as it was written: no mark without a partner in its line',
    (text) => {
      expect(only(text)).toEqual([{ text }]);
    },
  );

  it.each(['-a', ' - a', '1.a', '01. a', '2025. a', '* a', '1) a'])(
    '[B70] %j is no list',
    (text) => {
      expect(readRichText(text)).toEqual([{ kind: 'paragraph', runs: [{ text }] }]);
    },
  );

  it('[B70] keeps stars that are not marks, beside those that are', () => {
    expect(only('***a***')).toEqual([{ text: '*' }, { text: 'a', bold: true }, { text: '*' }]);
    expect(only('**a** ** **b**').map((run) => run.text)).toEqual(['a', ' ** ', 'b']);
  });

  it('[B70] any string is read; no letter is lost but those of marks', () => {
    fc.assert(
      fc.property(fc.oneof(richText, fc.string({ unit: 'binary' })), (text) => {
        const blocks = readRichText(text);
        const shown = runsOf(blocks)
          .map((run) => run.text)
          .join('');
        const bare = (all: string) => all.replace(/[*\-\d.\s]/gu, '');
        expect(bare(shown)).toBe(bare(text));
        for (const run of runsOf(blocks)) expect(run.text).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('[B70] reads what has no marks as exactly what it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('**') && !/^(?:- |\d{1,3}\. )/mu.test(text));
        expect(plainText(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['marks', '**'],
    ['openers', '**a '],
    ['closers', ' a**'],
    ['addresses in addresses', 'http://'],
    ['addresses', 'http://a.b/) '],
    ['brackets', 'http://a.b/((('],
    ['ends', 'http://a.b)))...'],
    ['bullets', '- \n'],
    ['one word', 'x'],
  ])('[B70] a very long text of %s takes no time', (_what, part) => {
    const text = part.repeat(Math.ceil(400_000 / part.length));
    const began = performance.now();
    readRichText(text);
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});

describe('plain text', () => {
  it('[B70] says the words without marks, and keeps the numbers', () => {
    expect(plainText('**Now:**\n- one\n2. two http://a.org')).toBe(
      'Now:\none\n2. two http://a.org',
    );
  });
});

describe('addresses', () => {
  it.each([
    ['see https://example.org/a?b=c#d.', 'https://example.org/a?b=c#d'],
    ['(https://example.org)', 'https://example.org/'],
    ['[x](http://example.org/a)', 'http://example.org/a'],
    ['<https://example.org>', 'https://example.org/'],
    ['“https://example.org/a”, he said', 'https://example.org/a'],
    ['https://en.wikipedia.org/wiki/Fire_(film)', 'https://en.wikipedia.org/wiki/Fire_(film)'],
    ['(https://en.wikipedia.org/wiki/Fire_(film)).', 'https://en.wikipedia.org/wiki/Fire_(film)'],
    ['**https://example.org**', 'https://example.org/'],
    ['HTTPS://Example.ORG/A', 'https://example.org/A'],
    ['http://192.168.1.5:7800/#a', 'http://192.168.1.5:7800/#a'],
    ['http://[::1]:80/a', 'http://[::1]/a'],
    ['https://example.org/a\\@b', 'https://example.org/a'],
  ])('[B71] in %j it is %j, without what stands round it', (text, href) => {
    expect(hrefs(text)).toEqual([href]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:word@example.org',
    'https://user@example.org',
    'https://@example.org',
    'xhttp://a.org',
    'https://',
    'http://...',
    'ftp://a.org',
    'www.example.org',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('[B71] %j leads nowhere', (text) => {
    expect(hrefs(text)).toEqual([]);
  });

  it('[B71] every one that leads anywhere is http or https, of a host, and without a user', () => {
    fc.assert(
      fc.property(fc.oneof(richText, fc.string({ unit: 'binary' })), (text) => {
        for (const href of hrefs(text)) {
          const url = new URL(href);
          expect(['http:', 'https:']).toContain(url.protocol);
          expect(url.username + url.password).toBe('');
          expect(hostOf(href)).not.toBe('');
          expect(webAddress(href)).toBe(href);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('[B71] says the host as the network spells it, so that look-alikes show', () => {
    expect(addressesIn('https://ex\u0430mple.org').map(({ href }) => hostOf(href))).toEqual([
      'xn--exmple-4nf.org',
    ]);
  });
});

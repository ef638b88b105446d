import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNotes } from './build-notes';
import { toHtml } from './html';
import { htmlText } from './html-escape';
import { legible } from './legible';
import { card, give, join, sampleSession, sampleTyped, sessionOf } from './notes.testkit';

const html = (text: string) => toHtml(buildNotes({ ...sampleTyped(text), now: 0 }));
/** All tags but those of paragraphs, lists and bold letters, which are the writer's. */
const tags = (page: string) =>
  page
    .match(/<[^>]*>/gu)
    ?.filter((tag) => !/^<\/?(?:p|strong|[ou]l|li(?: value="\d{1,3}")?)>$/u.test(tag))
    // The paper under a label of the river is as wide as the name.
    .map((tag) => tag.replace(/^(<rect x="0" y="\d+" width=")[\d.]+"/u, '$1"'))
    .join('\n');

/** What a browser makes of the five entities that are written. */
const decode = (text: string): string => {
  const read: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/gu, (_, name: string) => read[name] ?? '');
};

const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '<script>', '</style>', '-->', '&lt;', '\n', '\0'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('htmlText', () => {
  it('[H127] opens no tag, ends no attribute and reads as the text that was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(htmlText(text)).not.toMatch(/[<>"']/u);
        expect(decode(htmlText(text))).toBe(legible(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('turns no text round and keeps no half characters', () => {
    expect(htmlText('a\u202eb\ud800c\0')).toBe('ab\ufffdc');
  });
});

describe('toHtml', () => {
  it('[H127] has the same tags whatever people typed', () => {
    const plain = tags(html('x'));
    fc.assert(
      fc.property(typed, (text) => {
        expect(tags(html(`x${text}`))).toBe(plain);
      }),
    );
  });

  it('asks for nothing, runs nothing and links nowhere', () => {
    const page = html('see http://example.org');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).not.toMatch(/<(?:script|link|img|iframe|a|base|form|object)\b/u);
    expect(page).not.toMatch(/\b(?:src|href|on\w+)=|url\(|@import/u);
  });

  it('says every empty section in a sentence', () => {
    const page = toHtml(buildNotes({ session: sessionOf([], []), cards: [], now: 0 }));
    const sections = page.split('<section').slice(1);
    expect(sections).toHaveLength(10);
    for (const section of sections) expect(section).toMatch(/<p class="none">[A-Z].*\.<\/p>/u);
  });

  it('gives every table a caption and the drawing its text', () => {
    const page = html('x');
    expect(page.match(/<caption>/gu)).toHaveLength(page.match(/<table>/gu)?.length ?? 0);
    expect(page).toContain('role="img" aria-labelledby="river-title river-text"');
    expect(page).toContain(
      '3 turns in 10 min. x: 2 turns, 3 min; x: 1 turn, 1 min; x: empty chair.',
    );
  });

  it('keeps a long text complete', () => {
    const text = 'word '.repeat(60_000).trim();
    const page = toHtml(
      buildNotes({ session: sampleSession(), cards: [card('a', { text })], now: 0 }),
    );
    expect(page).toContain(text);
  });

  it('draws every turn inside the drawing, even in a session of no length', () => {
    const session = sessionOf(
      [],
      [
        [0, join('Anna', null)],
        [0, give('p1')],
        [0, { type: 'closeSession' }],
      ],
    );
    const page = toHtml(buildNotes({ session, cards: [], now: 0 }));
    expect(page).toContain('class="turn" x="0"');
    expect(page).not.toMatch(/NaN|Infinity/u);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNotes } from './build-notes';
import { toMarkdown } from './markdown';
import { sampleSession, sampleTyped, sessionOf } from './notes.testkit';

describe('toMarkdown', () => {
  it('says every empty section in a sentence', () => {
    const markdown = toMarkdown(buildNotes({ session: sessionOf([], []), cards: [], now: 0 }));
    for (const part of markdown.split(/^## .*$/gmu).slice(1)) {
      expect(part.trim()).toMatch(/^[A-Z].*\.$/u);
    }
  });

  it('has the same headings, tables and lists whatever people typed', () => {
    const outline = (text: string) =>
      toMarkdown(buildNotes({ ...sampleTyped(text), now: 0 }))
        .replace(/^---\n.*?\n---\n/su, '')
        .split('\n')
        // Inside quotes the number of lines is the writer's.
        .filter((line) => !/^\s*>/u.test(line))
        .map((line) =>
          line
            .replace(/\\./gu, '')
            .replace(/`[^`]*`/gu, '')
            .replace(/[^#|*>\n-]/gu, '')
            // Within a line, hyphens are the writer's as well.
            .replace(/(?<=.)-/gu, ''),
        )
        .join('\n');
    const plain = outline('x');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        expect(outline(`x${text}`)).toBe(plain);
      }),
    );
  });

  it('tells of writing, interruptions and empty chairs', () => {
    const markdown = toMarkdown(buildNotes({ ...sampleTyped('x'), now: 0 }));
    expect(markdown).toContain('wrote 1 card');
    expect(markdown).toContain('interrupted once (at 04:00)');
    expect(markdown).toContain('An empty chair');
  });

  it('says that a session was still open', () => {
    const session = { ...sampleSession(), phase: 'open' as const, endedAt: null };
    const markdown = toMarkdown(buildNotes({ session, cards: [], now: 720_000 }));
    expect(markdown).toContain('12 min so far, the session was still open');
  });
});

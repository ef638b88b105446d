import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNotes } from './build-notes';
import { notesFileName } from './file-name';
import { sampleSession } from './notes.testkit';

const nameOf = (title: string): string =>
  notesFileName(buildNotes({ session: { ...sampleSession(), title }, cards: [], now: 0 }), 'md');

describe('notesFileName', () => {
  it('begins with the date and carries the session, so that files sort and stay apart', () => {
    expect(nameOf('Opening hours')).toBe('2025-03-04 1305 Opening hours k3v9x2.md');
  });

  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON', 'CON'],
    ['ends with dots...', 'ends with dots'],
    ['  spaced\n out ', 'spaced out'],
  ])('leaves out what a system refuses: %j', (title, kept) => {
    expect(nameOf(title)).toBe(`2025-03-04 1305 ${kept} k3v9x2.md`);
  });

  it('does without a title of which nothing can be kept', () => {
    expect(nameOf('???')).toBe('2025-03-04 1305 k3v9x2.md');
  });

  it('cuts long titles between whole characters', () => {
    expect(nameOf('👩‍👩‍👧'.repeat(50))).not.toContain('\ufffd');
    expect(new TextEncoder().encode(nameOf('語'.repeat(160))).length).toBeLessThan(140);
  });

  it('is a safe name for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = nameOf(title);
        expect(name).toMatch(/^2025-03-04 1305 (?:[^<>:"/\\|?*\p{Cc}]+ )?k3v9x2\.md$/u);
        expect(name).not.toMatch(/ {2}|[. ]\.md$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(160);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Run } from './rich-text';
import { type Line, type Measure, wrapRuns } from './wrap-words';

/** Ten units a letter, bold ones eleven. */
const measure: Measure = (text, bold) => [...text].length * (bold ? 11 : 10);
const textOf = (line: Line) => line.map(({ text }) => text).join('');
const widthOf = (line: Line) => line.reduce((sum, { width }) => sum + width, 0);
const dense = (text: string) => text.replace(/\s/gu, '');

const runs = fc.array(
  fc
    .record({
      text: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('配送が遅れている', 'a b\nc', '  ', 'Donaudampfschifffahrt'),
      ),
      bold: fc.boolean(),
    })
    .map(({ text, bold }): Run => (bold ? { text, bold } : { text })),
  { maxLength: 6 },
);

it('[B133] no line is wider than there is room, and no letter is lost', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 40, max: 300 }), (written, width) => {
      const lines = wrapRuns(written, width, measure);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      const all = written.map(({ text }) => text).join('');
      expect(dense(lines.map(textOf).join(''))).toBe(dense(all));
    }),
  );
});

it('[B133] lines break between words, and within a word only if no line could hold it', () => {
  const lines = wrapRuns([{ text: 'We wait for Donaudampfschifffahrt' }], 120, measure);
  expect(lines.map(textOf)).toEqual(['We wait for', 'Donaudampfsc', 'hifffahrt']);
});

it('[B133] what does not fit ends with an ellipsis that does', () => {
  fc.assert(
    fc.property(runs, fc.integer({ min: 40, max: 300 }), (written, width) => {
      const all = wrapRuns(written, width, measure);
      const some = wrapRuns(written, width, measure, 2);
      expect(some.length).toBeLessThanOrEqual(2);
      if (all.length <= 2) {
        expect(some).toEqual(all);
        return;
      }
      const [, last = []] = some;
      expect(textOf(last).endsWith('…')).toBe(true);
      expect(widthOf(last)).toBeLessThanOrEqual(width);
    }),
  );
});

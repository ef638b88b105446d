import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/board/rich-text';
import { richText, selected, tidyText } from '../../../shared/board/rich-text.testkit';
import { readBoldLine } from './bold-letters';
import { stepsOf, type TextSelection, touchedLines } from './text-change';
import { toggleBold } from './toggle-bold';

const ALL = (text: string): TextSelection => ({ start: 0, end: text.length });

/** Reads `[` and `]` as the ends of the selection, `|` as a caret. */
function given(marked: string): { text: string; selection: TextSelection } {
  const start = marked.search(/[[|]/u);
  const end = marked.includes('|') ? start : marked.indexOf(']') - 1;
  return { text: marked.replace(/[[\]|]/gu, ''), selection: { start, end } };
}

function shown(text: string, { start, end }: TextSelection): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

function press(marked: string): string {
  const { text, selection } = given(marked);
  const change = toggleBold(text, selection);
  return shown(stepsOf(text, change).at(-1) ?? text, change.selection);
}

/** Every letter but space, and whether it is bold. */
const letters = (text: string) =>
  touchedLines(text, ALL(text))
    .map(readBoldLine)
    .flatMap((line) =>
      [...line.bold].map((bold, at) => ({ seen: line.seen.charAt(at), bold, at: line.places[at] })),
    )
    .filter(({ seen }) => seen.trim() !== '');

const isWithin = ({ start, end }: TextSelection, at = -1) => at >= start && at < end;

describe('the key for bold', () => {
  it.each([
    ['a [word] b', 'a **[word]** b'],
    ['a **[word]** b', 'a [word] b'],
    ['a [**word**] b', 'a [word] b'],
    ['[one **two** three]', '**[one two three]**'],
    ['**one [two] three**', '**one** [two] **three**'],
    ['[ word ]', '[ **word** ]'],
    ['- [one\n- two]', '- **[one**\n- **two]**'],
    ['[- one]', '[- **one]**'],
    ['wo|rd', '**wo|rd**'],
    ['**wo|rd**', 'wo|rd'],
    ['a |', 'a **|**'],
    ['a **|**', 'a |'],
    ['**word|**', '**word**|'],
    ['**word**|', '**word|**'],
    ['[😀]', '**[😀]**'],
    ['[  ]', '[  ]'],
  ])('[B72] %j becomes %j', (before, after) => {
    expect(press(before)).toBe(after);
  });

  it('[B72] changes how words look, never the words, and nothing outside what is selected', () => {
    fc.assert(
      fc.property(selected(tidyText), ({ text, selection }) => {
        fc.pre(selection.start < selection.end);
        const after = stepsOf(text, toggleBold(text, selection)).at(-1) ?? text;
        expect(plainText(after)).toBe(plainText(text));
        const [then, now] = [letters(text), letters(after)];
        const isIn = (index: number) => isWithin(selection, then[index]?.at);
        const inside = now.filter((_, index) => isIn(index)).map(({ bold }) => bold);
        expect(new Set(inside).size).toBeLessThan(2);
        for (const [index, { bold }] of now.entries())
          if (!isIn(index)) expect(bold).toBe(then[index]?.bold);
      }),
      { numRuns: 1000 },
    );
  });

  it('[B72] pressed twice on plain words leaves the text as it was', () => {
    fc.assert(
      fc.property(selected(tidyText), ({ text, selection }) => {
        fc.pre(selection.start < selection.end);
        fc.pre(letters(text).every(({ at, bold }) => !bold || !isWithin(selection, at)));
        const once = toggleBold(text, selection);
        const middle = stepsOf(text, once).at(-1) ?? text;
        const twice = stepsOf(middle, toggleBold(middle, once.selection)).at(-1) ?? middle;
        expect(twice).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('[B72] a caret pressed twice leaves the text as it was', () => {
    fc.assert(
      fc.property(selected(tidyText), ({ text, selection: { start } }) => {
        const once = toggleBold(text, { start, end: start });
        const middle = stepsOf(text, once).at(-1) ?? text;
        const twice = stepsOf(middle, toggleBold(middle, once.selection)).at(-1) ?? middle;
        const look = (of: string) => letters(of).map(({ seen, bold }) => seen + bold);
        expect(look(twice)).toEqual(look(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('[B72] works on any text, and selects within it', () => {
    fc.assert(
      fc.property(selected(richText), ({ text, selection }) => {
        const change = toggleBold(text, selection);
        const after = stepsOf(text, change).at(-1) ?? text;
        expect(change.selection.start).toBeGreaterThanOrEqual(0);
        expect(change.selection.end).toBeLessThanOrEqual(after.length);
        expect(after.replaceAll('*', '')).toBe(text.replaceAll('*', ''));
      }),
      { numRuns: 1000 },
    );
  });
});

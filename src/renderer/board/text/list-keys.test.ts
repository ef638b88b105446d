import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/board/rich-text';
import { richText, selected, tidyText } from '../../../shared/board/rich-text.testkit';
import { continueList, toggleBullets } from './list-keys';
import { stepsOf } from './text-change';

const toggled = (text: string, start: number, end = start) =>
  stepsOf(text, toggleBullets(text, { start, end })).at(-1) ?? text;

function enter(text: string, start: number, end = start) {
  const change = continueList(text, { start, end });
  if (change === null) return null;
  return { text: stepsOf(text, change).at(-1) ?? text, caret: change.selection.start };
}

describe('the key for a list', () => {
  it.each([
    ['one\ntwo\nthree', 4, 9, 'one\n- two\n- three'],
    ['- one\n- two', 0, 11, 'one\ntwo'],
    ['- one\ntwo', 0, 9, '- one\n- two'],
    ['one\n\ntwo', 0, 8, '- one\n\n- two'],
    ['1. one', 6, 6, '- one'],
    ['', 0, 0, '- '],
    ['one\n', 4, 4, 'one\n- '],
  ])('[B73] of %j makes, from %i to %i, %j', (text, start, end, after) => {
    expect(toggled(text, start, end)).toBe(after);
  });

  it('[B73] pressed twice leaves the text as it was', () => {
    fc.assert(
      fc.property(selected(tidyText), ({ text, selection }) => {
        fc.pre(!/(?:^|\n)-? ?$/u.test(text.slice(0, selection.end)));
        const once = toggleBullets(text, selection);
        const middle = stepsOf(text, once).at(-1) ?? text;
        const twice = stepsOf(middle, toggleBullets(middle, once.selection)).at(-1) ?? middle;
        const isMixed = new Set(text.split('\n').map((line) => line.startsWith('- '))).size > 1;
        if (isMixed) expect(plainText(twice)).toBe(plainText(text));
        else expect(twice).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('[B73] keeps what is selected within the text, whatever it is', () => {
    fc.assert(
      fc.property(selected(richText), ({ text, selection }) => {
        const change = toggleBullets(text, selection);
        const after = stepsOf(text, change).at(-1) ?? text;
        expect(change.selection.start).toBeGreaterThanOrEqual(0);
        expect(change.selection.end).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

describe('Enter in a list', () => {
  it('[B73] begins the next item, wherever in the item it is pressed', () => {
    expect(enter('- one', 5)).toEqual({ text: '- one\n- ', caret: 8 });
    expect(enter('- one two', 5)).toEqual({ text: '- one\n-  two', caret: 8 });
    expect(enter('9. one', 6)).toEqual({ text: '9. one\n10. ', caret: 11 });
    expect(enter('- one', 3, 5)).toEqual({ text: '- o\n- ', caret: 6 });
  });

  it('[B73] ends the list at an item without words', () => {
    expect(enter('- one\n- ', 8)).toEqual({ text: '- one\n', caret: 6 });
    expect(enter('1. ', 3)).toEqual({ text: '', caret: 0 });
  });

  it('[B73] is a new line everywhere else', () => {
    expect(enter('one', 3)).toBeNull();
    expect(enter('- one', 0)).toBeNull();
    expect(enter('- one\ntwo', 9)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { mergeTyped, shiftCaret } from './text-merge';

describe('caret', () => {
  it('stays where it is when the change is behind it', () => {
    expect(shiftCaret(3, 'one two', 'one two three')).toBe(3);
  });

  it('moves with the text when something is written or removed before it', () => {
    expect(shiftCaret(7, 'one two', 'and one two')).toBe(11);
    expect(shiftCaret(7, 'one two', 'two')).toBe(3);
  });

  it('stays before what is written at the caret itself', () => {
    expect(shiftCaret(3, 'abcdef', 'abcXdef')).toBe(3);
  });
});

describe('typing together', () => {
  it('is the typed text while nobody else wrote', () => {
    expect(mergeTyped('a', 'ab', 'a')).toBe('ab');
  });

  it('keeps both changes when they are apart', () => {
    expect(mergeTyped('one two', 'one big two', 'one two three')).toBe('one big two three');
    expect(mergeTyped('one two', 'one two three', 'and one two')).toBe('and one two three');
  });

  it('keeps what others wrote when nothing was typed', () => {
    expect(mergeTyped('a', 'a', 'b')).toBe('b');
  });

  it('removes nothing of others when mine is a removal', () => {
    expect(mergeTyped('one two three', 'one three', 'one two three four')).toBe('one three four');
  });
});

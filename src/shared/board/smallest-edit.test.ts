import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestEdit } from './smallest-edit';

// Few characters, pairs and halves of pairs among them, so that beginnings and ends coincide.
const unit = fc.constantFrom('a', 'b', '🙂', '🙃', '\ud83d', '\ude42', 'é');
const text = fc.array(unit, { maxLength: 10 }).map((units) => units.join(''));

const splitsPair = (s: string, at: number) =>
  /[\ud800-\udbff][\udc00-\udfff]/.test(s.slice(Math.max(0, at - 1), at + 1)) && at > 0;

describe('the smallest edit', () => {
  it.each([
    ['same', 'same', { at: 4, remove: 0, insert: '' }],
    ['', 'new', { at: 0, remove: 0, insert: 'new' }],
    ['gone', '', { at: 0, remove: 4, insert: '' }],
    ['we meet', 'we all meet', { at: 3, remove: 0, insert: 'all ' }],
    ['aaa', 'aa', { at: 2, remove: 1, insert: '' }],
    ['a🙂b', 'a🙃b', { at: 1, remove: 2, insert: '🙃' }],
  ])('[B5] from %j to %j', (before, after, edit) => {
    expect(smallestEdit(before, after)).toEqual(edit);
  });

  it('[B5] applied to the text before it gives the text after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { at, remove, insert } = smallestEdit(before, after);
        expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after);
        expect(remove).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('[B5] never begins or ends inside a surrogate pair', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { at, remove, insert } = smallestEdit(before, after);
        expect(splitsPair(before, at)).toBe(false);
        expect(splitsPair(before, at + remove)).toBe(false);
        expect(splitsPair(after, at)).toBe(false);
        expect(splitsPair(after, at + insert.length)).toBe(false);
      }),
    );
  });

  it('[B5] leaves no whole character at either end that could have stayed', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { at, remove, insert } = smallestEdit(before, after);
        if (remove === 0 || insert === '') return;
        const [taken, put] = [[...before.slice(at, at + remove)], [...insert]];
        expect(taken[0]).not.toBe(put[0]);
        expect(taken.at(-1)).not.toBe(put.at(-1));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, CODE_LENGTH, readCode } from './paths';

const letter = fc.constantFrom(...CODE_ALPHABET);
const code = fc.string({ unit: letter, minLength: CODE_LENGTH, maxLength: CODE_LENGTH });
const separator = fc.constantFrom('', ' ', '-', '·', '\t');

describe('the session’s code', () => {
  it('[W4] is read in small letters and with spaces or dashes in it', () => {
    fc.assert(
      fc.property(code, separator, fc.nat(CODE_LENGTH), (shown, between, at) => {
        const typed = `${shown.slice(0, at)}${between}${shown.slice(at)}`.toLowerCase();
        expect(readCode(` ${typed} `)).toBe(shown);
      }),
    );
  });

  it.each(['', 'ACDEF', 'ACDEFGH', 'ACDEF0', 'ACDEFO', 'ACDEFß', '🙂🙂🙂', 'ACDE\u0000F'])(
    '[W4] %j cannot be one',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );

  it('[W4] whatever is typed gives a code of the alphabet or nothing, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readCode(typed);
        if (read === null) return;
        expect(read).toHaveLength(CODE_LENGTH);
        expect([...read].every((c) => CODE_ALPHABET.includes(c))).toBe(true);
      }),
    );
  });

  it('[W4] the alphabet has no letter twice and none that looks like another', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
    for (const pair of ['0O', '1I', '2Z', '5S', '8B']) {
      expect([...pair].filter((c) => CODE_ALPHABET.includes(c)).length).toBeLessThan(2);
    }
  });
});

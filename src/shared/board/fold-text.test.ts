import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText, wordsToFind } from './fold-text';

it.each([
  ['DELIVERY', 'delivery'],
  ['Straße', 'STRASSE'],
  ['GROẞ', 'gross'],
  ['café', 'cafe\u0301'],
  ['Łódź', 'lodz'],
  ['Smørrebrød', 'smorrebrod'],
  ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
  ['İstanbul', 'istanbul'],
  ['مُحَمَّد', 'محمد'],
  ['أحمد', 'احمد'],
  ['ســلام', 'سلام'],
  ['שָׁלוֹם', 'שלום'],
  ['ｆｕｌｌ', 'full'],
  ['❤️', '❤'],
  ['co\u00adoperate', 'cooperate'],
])('[B120] %s is looked for as %s', (one, other) => {
  expect(foldText(one)).toBe(foldText(other));
});

it('[B120] different letters stay different', () => {
  expect(foldText('कि')).not.toBe(foldText('की'));
  expect(foldText('👩')).not.toBe(foldText('👨'));
});

it('[B120] any text can be looked for, whatever it holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('\ud800', '\udc00', 'ß', 'ς', '\u200d', 'a', ' ', '\u0301'),
    }),
  );
  fc.assert(
    fc.property(text, (any) => {
      for (const word of wordsToFind(any)) {
        expect(word).not.toMatch(/\s/u);
        expect(foldText(any)).toContain(word);
      }
    }),
  );
});

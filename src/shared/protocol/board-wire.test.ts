import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOARD_MESSAGE, decodeSaved, encodeSaved } from './board-wire';

describe('the word that updates are on disk', () => {
  it('[W5] a count arrives as it was sent, also from the middle of a larger buffer', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.nat(8), (count, before) => {
        const sent = encodeSaved(count);
        expect(decodeSaved(sent)).toBe(count);
        const buffer = new Uint8Array(before + sent.length + 3);
        buffer.set(sent, before);
        expect(decodeSaved(buffer.subarray(before, before + sent.length))).toBe(count);
      }),
    );
  });

  it('[W5] anything else is not taken for a count', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), (bytes) => {
        const isCount = bytes.length === 5 && bytes[0] === BOARD_MESSAGE.saved;
        expect(decodeSaved(bytes) !== null).toBe(isCount);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSvg, readHeader } from './image-header';

const text = (words: string) => new TextEncoder().encode(words);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...text(part)] : [...part])),
  );

const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 3, 32, 0, 0, 2, 88]);
const jpeg = bytes(
  [0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xc4, 0, 3, 9],
  [0xff, 0xc2, 0, 17, 8, 2, 88, 3, 32, 3],
);
const gif = bytes('GIF89a', [0x20, 3, 0x58, 2, 0, 0]);
const webp = bytes(
  'RIFF',
  [0, 0, 0, 0],
  'WEBPVP8X',
  [10, 0, 0, 0, 0, 0, 0, 0, 0x1f, 3, 0, 0x57, 2, 0],
);
const bmp = bytes('BM', new Array<number>(16).fill(0), [0x20, 3, 0, 0, 0xa8, 0xfd, 0xff, 0xff]);

it.each([
  ['png', png],
  ['jpeg', jpeg],
  ['gif', gif],
  ['webp', webp],
  ['bmp', bmp],
])('[B88] a %s is known by its bytes, with its size', (format, file) => {
  expect(readHeader(file)).toEqual({ format, size: { width: 800, height: 600 } });
});

it('[B88] a picture cut off before its size is still known as one', () => {
  expect(readHeader(png.subarray(0, 14))).toEqual({ format: 'png', size: null });
  expect(readHeader(jpeg.subarray(0, 16))).toEqual({ format: 'jpeg', size: null });
  expect(readHeader(bytes([0, 0, 0, 24], 'ftypavif'))).toEqual({ format: 'avif', size: null });
});

it('[B88] what is no picture is none, whatever its name', () => {
  for (const file of [
    text('Hello, board. This is text.'),
    bytes('%PDF-1.7 and more of it'),
    new Uint8Array(),
  ]) {
    expect(readHeader(file)).toBeNull();
    expect(isSvg(file)).toBe(false);
  }
});

it('[B88] an SVG is known, also behind a declaration', () => {
  for (const start of [
    '<svg xmlns="x">',
    '<?xml version="1.0"?>\n<!-- c -->\n<svg>',
    '\uFEFF<svg:svg x="1">',
  ]) {
    expect(isSvg(text(start))).toBe(true);
    expect(readHeader(text(start))).toBeNull();
  }
  expect(isSvg(text('<!doctype html><p>words</p>'))).toBe(false);
});

it('[B88] any bytes at all are read without an error', () => {
  const starts = fc.constantFrom(png, jpeg, gif, webp, bmp, new Uint8Array());
  fc.assert(
    fc.property(
      starts,
      fc.nat({ max: 40 }),
      fc.uint8Array({ maxLength: 80 }),
      (start, keep, rest) => {
        const file = bytes([...start.subarray(0, keep)], [...rest]);
        expect(() => [readHeader(file), isSvg(file)]).not.toThrow();
      },
    ),
    { numRuns: 1000 },
  );
});

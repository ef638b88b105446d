import { expect, it } from 'vitest';
import { MOST_IMAGE_BYTES_IN_ALL, MOST_IMAGES, mayAddImage } from './image-limits';
import { MOST_IMAGE_BYTES } from './object';

const weighing = (count: number, bytes: number) => Array.from({ length: count }, () => ({ bytes }));

it('[B87] a picture of the largest size fits on an empty board, one byte more does not', () => {
  expect(mayAddImage([], { bytes: MOST_IMAGE_BYTES })).toBe('ok');
  expect(mayAddImage([], { bytes: MOST_IMAGE_BYTES + 1 })).toBe('tooLarge');
});

it('[B87] a board holds no more than so many pictures, however small', () => {
  expect(mayAddImage(weighing(MOST_IMAGES - 1, 1), { bytes: 1 })).toBe('ok');
  expect(mayAddImage(weighing(MOST_IMAGES, 1), { bytes: 1 })).toBe('tooMany');
});

it('[B87] nor more than so many bytes', () => {
  const full = weighing(Math.floor(MOST_IMAGE_BYTES_IN_ALL / MOST_IMAGE_BYTES), MOST_IMAGE_BYTES);
  const rest = MOST_IMAGE_BYTES_IN_ALL - full.length * MOST_IMAGE_BYTES;
  expect(mayAddImage(full, { bytes: rest })).toBe('ok');
  expect(mayAddImage(full, { bytes: rest + 1 })).toBe('full');
});

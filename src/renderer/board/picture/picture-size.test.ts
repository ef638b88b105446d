import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_DOTS, MOST_SIDE, PICTURE_MARGIN, PICTURE_SCALE, pictureSize } from './picture-size';

const side = fc.integer({ min: 1, max: 2_000_000 });

it('[B132] a picture is never larger than every browser can draw, and says so when it was made smaller', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = pictureSize({ x: -5, y: 7, width, height });
      expect(size.width).toBeGreaterThan(0);
      expect(size.height).toBeGreaterThan(0);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(MOST_SIDE);
      expect(size.width * size.height).toBeLessThanOrEqual(MOST_DOTS);
      expect(size.isReduced).toBe(size.scale < PICTURE_SCALE);
    }),
  );
});

it('[B132] a small part has two dots a unit, and a margin', () => {
  const size = pictureSize({ x: 0, y: 0, width: 240, height: 150 });
  expect(size).toMatchObject({ isReduced: false, scale: 2 });
  expect(size.width).toBe((240 + 2 * PICTURE_MARGIN) * 2);
});

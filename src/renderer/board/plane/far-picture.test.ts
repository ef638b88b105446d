import fc from 'fast-check';
import { expect, it } from 'vitest';
import { touches } from '../../../shared/board/geometry';
import { type Camera, panned, seen } from '../camera';
import { partFor, serves, transformFor } from './far-picture';

const size = { width: 800, height: 600 };
const content = { x: -5000, y: -5000, width: 10_000, height: 10_000 };
/** A picture for this view; nothing to draw is a picture of nothing. */
const pictureAt = (camera: Camera) => ({
  zoom: camera.zoom,
  part: partFor(camera, size, content) ?? { x: 0, y: 0, width: 0, height: 0 },
});
const zoom = fc.double({ min: 0.02, max: 2, noNaN: true });
const far = fc.double({ min: -6000, max: 6000, noNaN: true });

it('a picture serves the view it was drawn for, and a little beyond', () => {
  fc.assert(
    fc.property(far, far, zoom, (x, y, z) => {
      const camera = { x, y, zoom: z };
      const picture = pictureAt(camera);
      expect(serves(picture, camera, size, content)).toBe(true);
      expect(serves(picture, panned(camera, 399, -299), size, content)).toBe(true);
    }),
  );
});

it('a picture that lacks something in sight does not serve', () => {
  fc.assert(
    fc.property(far, far, zoom, far, far, (x, y, z, dx, dy) => {
      const camera = { x, y, zoom: z };
      const picture = pictureAt(camera);
      const moved = panned(camera, dx, dy);
      const shown = seen(moved, size);
      if (!serves(picture, moved, size, content)) return;
      const left = Math.max(shown.x, content.x);
      const right = Math.min(shown.x + shown.width, content.x + content.width);
      const isInside =
        left >= picture.part.x - 1e-3 && right <= picture.part.x + picture.part.width + 1e-3;
      expect(isInside || !touches(shown, content)).toBe(true);
    }),
  );
});

it('a picture stretched too far is drawn anew', () => {
  const camera = { x: 0, y: 0, zoom: 1 };
  const picture = pictureAt(camera);
  expect(serves(picture, { ...camera, zoom: 2 }, size, content)).toBe(false);
  expect(transformFor(picture, camera)).toBe('translate(-400px, -300px) scale(1)');
});

it('a picture is no larger than what there is to draw, and none where there is nothing', () => {
  const small = { x: 100, y: 100, width: 50, height: 40 };
  expect(partFor({ x: 0, y: 0, zoom: 1 }, size, small)).toEqual(small);
  expect(partFor({ x: 5000, y: 0, zoom: 1 }, size, small)).toBeNull();
});

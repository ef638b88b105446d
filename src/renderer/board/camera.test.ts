import { describe, expect, it } from 'vitest';
import {
  type Camera,
  clearOf,
  fitted,
  panned,
  revealing,
  seen,
  toBoard,
  toScreen,
  ZOOM_MAX,
  ZOOM_MIN,
  zoomedTo,
} from './camera';

const camera: Camera = { x: 120, y: -40, zoom: 0.8 };
const phone = { width: 390, height: 600 };

describe('camera', () => {
  it('finds the same point again from board to screen and back', () => {
    const at = { x: 17, y: 333 };
    const back = toScreen(camera, toBoard(camera, at));
    expect(back.x).toBeCloseTo(at.x);
    expect(back.y).toBeCloseTo(at.y);
  });

  it('moves what is seen with the finger, at any zoom', () => {
    const before = toScreen(camera, { x: 200, y: 100 });
    const after = toScreen(panned(camera, 30, -12), { x: 200, y: 100 });
    expect(after.x - before.x).toBeCloseTo(30);
    expect(after.y - before.y).toBeCloseTo(-12);
  });

  it('keeps the point under the pointer while zooming', () => {
    const at = { x: 300, y: 200 };
    const held = toBoard(camera, at);
    const after = toBoard(zoomedTo(camera, 1.7, at), at);
    expect(after.x).toBeCloseTo(held.x);
    expect(after.y).toBeCloseTo(held.y);
  });

  it('never zooms beyond its bounds', () => {
    expect(zoomedTo(camera, 99, { x: 0, y: 0 }).zoom).toBe(ZOOM_MAX);
    expect(zoomedTo(camera, 0, { x: 0, y: 0 }).zoom).toBe(ZOOM_MIN);
  });

  it('shows all of the content when it fits', () => {
    const content = { x: -500, y: 100, width: 900, height: 700 };
    const shown = seen(fitted(content, phone, 16), phone);
    expect(shown.x).toBeLessThanOrEqual(content.x);
    expect(shown.y).toBeLessThanOrEqual(content.y);
    expect(shown.x + shown.width).toBeGreaterThanOrEqual(content.x + content.width);
    expect(shown.y + shown.height).toBeGreaterThanOrEqual(content.y + content.height);
  });

  it('shows the middle of content too large for the smallest zoom asked for', () => {
    const content = { x: 0, y: 0, width: 9_000, height: 9_000 };
    const fit = fitted(content, phone, 16, 0.6);
    expect(fit.zoom).toBe(0.6);
    expect(toScreen(fit, { x: 4_500, y: 4_500 })).toEqual({ x: 195, y: 300 });
  });

  it('does not move for a card that is in sight, and brings in one that is not', () => {
    const start: Camera = { x: 0, y: 0, zoom: 1 };
    expect(revealing(start, phone, { x: 50, y: 50, width: 240, height: 100 }, 16)).toEqual(start);
    const moved = revealing(start, phone, { x: 700, y: -90, width: 240, height: 100 }, 16);
    expect(moved).toEqual({ x: 566, y: -106, zoom: 1 });
  });

  it('[B139] brings a card out from under a bar, and nothing that is beside it or too high for what is left', () => {
    const start: Camera = { x: 0, y: 0, zoom: 0.5 };
    const bar = { x: 100, y: 400, width: 200, height: 120 };
    const under = { x: 300, y: 790, width: 240, height: 100 };
    const clear = clearOf(start, under, bar, 12);
    expect(clear).toEqual({ x: 0, y: 114, zoom: 0.5 });
    expect(clear && toScreen(clear, { x: 300, y: 890 }).y).toBe(388);
    expect(clear && clearOf(clear, under, bar, 12)).toBeNull();
    expect(clearOf(start, { ...under, x: 700 }, bar, 12)).toBeNull();
    expect(clearOf(start, { ...under, height: 900 }, bar, 12)).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { displayFor, stageDisplays } from './stage-display';

const laptop = { id: 1, label: 'Built-in', bounds: { width: 1440, height: 900 } };
const projector = { id: 2, label: '', bounds: { width: 1920, height: 1080 } };
const screen = { id: 3, label: 'Hall', bounds: { width: 3840, height: 2160 } };

it('[W19] the stage fills the display that the facilitator is not on', () => {
  const displays = [laptop, projector];
  expect(displayFor(displays, { own: 1, wanted: null })).toBe(projector);
  expect(displayFor(displays, { own: 2, wanted: null })).toBe(laptop);
});

it('[W19] the display that was chosen goes before it, until it is unplugged', () => {
  expect(displayFor([laptop, projector, screen], { own: 1, wanted: 3 })).toBe(screen);
  expect(displayFor([laptop, projector], { own: 1, wanted: 3 })).toBe(projector);
  expect(displayFor([laptop, projector], { own: 1, wanted: 1 })).toBe(laptop);
});

it('[W19] with one display the stage is a window', () => {
  expect(displayFor([laptop], { own: 1, wanted: null })).toBeNull();
  expect(displayFor([laptop], { own: 1, wanted: 2 })).toBeNull();
});

it('[W19] displays are offered by name and size, with a number where there is no name', () => {
  expect(stageDisplays([laptop, projector], { own: 1, wanted: null })).toEqual([
    { id: 1, name: 'Built-in', size: '1440 × 900', own: true, chosen: false },
    { id: 2, name: 'Display 2', size: '1920 × 1080', own: false, chosen: true },
  ]);
});

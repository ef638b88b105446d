import type { TimeWindow } from './time-window';

/** A time written along the river. */
export type Tick = { readonly at: number; readonly x: number };

const SECOND = 1000;
const HOUR = 3_600_000;
const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600].map((s) => s * SECOND);
const ROOM_PX = 84;

/** Round times in sight, far enough apart to be read. */
export function ticksOf({ from, to }: TimeWindow, width: number): readonly Tick[] {
  const length = to - from;
  if (length <= 0 || width <= 0) return [];
  const least = (length / width) * ROOM_PX;
  const step = STEPS.find((each) => each >= least) ?? Math.ceil(least / HOUR) * HOUR;
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, n) => {
    const at = (first + n) * step;
    return { at, x: ((at - from) / length) * width };
  });
}

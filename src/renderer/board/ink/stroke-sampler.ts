import type { InkPoint } from '../../../shared/board/ink-points';

/** One report of a pointer: where (board units), when (ms), and how hard a pen is pressed; null for mouse and finger. */
export type InkSample = {
  readonly x: number;
  readonly y: number;
  readonly time: number;
  readonly pressure: number | null;
};

/** Collects the points of a stroke while it is drawn. */
export interface StrokeSampler {
  add(sample: InkSample): void;
  /** What was drawn so far, up to where the pointer is. */
  points(): readonly InkPoint[];
  /** How many points there are since the last cut. */
  length(): number;
  /** Gives what was drawn since the last cut; the rest begins at its last point. */
  cut(): readonly InkPoint[];
}

/** How far the line follows each report: the rest is the tremor of a hand. */
const FOLLOW = 0.75;
/** Screen pixels: nearer reports say nothing new. */
const LEAST_STEP = 0.75;
/** Screen pixels per ms: from here on a line is at its thinnest. */
const FAST = 3;
const SLOW_PRESSURE = 0.72;
const FAST_PRESSURE = 0.3;
/** How quickly the width follows speed or pressure, for each pixel drawn. */
const PRESSURE_STEP = 0.06;

/**
 * A stroke at this zoom (screen pixels per unit). What feels the same pressure draws the same line, and who
 * has none to give presses less the faster they draw.
 */
export function sampleStroke(zoom: number): StrokeSampler {
  let points: InkPoint[] = [];
  let tip: InkPoint | null = null;
  let lastTime = 0;
  return {
    add: ({ x, y, time, pressure }) => {
      const last = points.at(-1);
      if (last === undefined) {
        const first = { x, y, pressure: pressure ?? 0.5 };
        points.push(first);
        tip = first;
        lastTime = time;
        return;
      }
      const from = tip ?? last;
      const pixels = Math.hypot(x - from.x, y - from.y) * zoom;
      if (pixels < LEAST_STEP) return;
      const felt = pressure ?? pressureOfSpeed(pixels / Math.max(1, time - lastTime));
      const share = Math.min(1, pixels * PRESSURE_STEP);
      tip = { x, y, pressure: last.pressure + (felt - last.pressure) * share };
      points.push({
        x: last.x + (x - last.x) * FOLLOW,
        y: last.y + (y - last.y) * FOLLOW,
        pressure: tip.pressure,
      });
      lastTime = time;
    },
    points: () => {
      const last = points.at(-1);
      return tip === null || last === undefined || same(tip, last) ? [...points] : [...points, tip];
    },
    length: () => points.length,
    cut: () => {
      const done = points;
      points = done.slice(-1);
      return done;
    },
  };
}

function pressureOfSpeed(speed: number): number {
  const share = Math.min(1, speed / FAST);
  return SLOW_PRESSURE + (FAST_PRESSURE - SLOW_PRESSURE) * Math.sqrt(share);
}

function same(a: InkPoint, b: InkPoint): boolean {
  return a.x === b.x && a.y === b.y;
}

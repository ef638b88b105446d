/** What was measured at a time (hours of the session). */
export type Point = readonly [hours: number, bytes: number];

/** What was measured before is not looked at: by then everything is there once. */
export const FILLED_AFTER_H = 0.5;

/**
 * How much more an hour, after the first half: the middle one of the slopes between all pairs of points
 * (Theil and Sen), which no single odd point moves.
 */
export function growthPerHour(points: readonly Point[]): number {
  const late = points.filter(([hours]) => hours >= FILLED_AFTER_H);
  const slopes = late.flatMap(([h1, b1], n) =>
    late.slice(n + 1).map(([h2, b2]) => (b2 - b1) / (h2 - h1)),
  );
  const sorted = slopes.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 0 ? (low + high) / 2 : high;
}

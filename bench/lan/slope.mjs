/** As much growth over a run is no growth: what is kept for a while comes and goes. */
const MOST_PART = 0.1;
/** The beginning of a run, in which what is kept anyway is filled. */
const BEGINNING = 0.25;

/**
 * The line through what was measured, without the beginning: how much more an hour, which part of the mean
 * that is over the run, and whether that is flat.
 *
 * @param points [seconds, amount]
 */
export function growthOf(points) {
  const [first, last] = [points[0][0], points.at(-1)[0]];
  const from = first + (last - first) * BEGINNING;
  const late = points.filter(([s]) => s >= from);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [s, amount] = [mean(late.map(([at]) => at)), mean(late.map(([, is]) => is))];
  const above = late.reduce((sum, [at, is]) => sum + (at - s) * (is - amount), 0);
  const slope = above / late.reduce((sum, [at]) => sum + (at - s) ** 2, 0);
  const part = (slope * (last - first)) / amount;
  return { perHour: slope * 3_600, part, isFlat: part <= MOST_PART };
}

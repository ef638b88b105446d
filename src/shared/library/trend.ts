/** Fewer marks than this are marks and no trend. */
export const FEWEST_FOR_TREND = 8;
/** The middle of so many marks in a row. */
export const TREND_OF = 5;

export type TrendPoint = { readonly index: number; readonly value: number };

/**
 * [Y41] A line through marks: the middle value of each five in a row, at the third of them. Nothing for
 * fewer than eight marks: two sessions differ by chance, and so do five. Marks without a value are left out.
 *
 * Source: the running median, J. W. Tukey, Exploratory Data Analysis (1977), chapter 7; one session out of
 * the ordinary does not move it.
 */
export function trendOf(values: readonly (number | null)[]): readonly TrendPoint[] {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ index, value }]));
  if (known.length < FEWEST_FOR_TREND) return [];
  const half = (TREND_OF - 1) / 2;
  return known.slice(half, -half).map(({ index }, n) => {
    const five = known.slice(n, n + TREND_OF).map(({ value }) => value);
    return { index, value: five.sort((a, b) => a - b)[half] ?? 0 };
  });
}

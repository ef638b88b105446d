/**
 * Whole numbers that add up to `count`, in proportion to the weights; what is left over goes to the
 * largest remainders, and where they are equal to the first.
 */
export function allot(count: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (count * weight) / sum));
  const whole = exact.map(Math.floor);
  let left = count - whole.reduce((total, n) => total + n, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder) {
    if (left <= 0) break;
    whole[at] = (whole[at] ?? 0) + 1;
    left -= 1;
  }
  return whole;
}

/** Numbers from 0 to 1; the same seed gives the same numbers. */
export type Random = () => number;

/** A seeded source of numbers from 0 to 1 (a linear congruential generator, MINSTD). */
export function seededRandom(seed: number): Random {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** One of the items, those with more weight more often; undefined if none has any. */
export function pickWeighted<T>(
  random: Random,
  items: readonly T[],
  weight: (item: T) => number,
): T | undefined {
  const sum = items.reduce((total, item) => total + weight(item), 0);
  let rest = random() * sum;
  return items.find((item) => {
    rest -= weight(item);
    return weight(item) > 0 && rest <= 0;
  });
}

/** The pictures' own units: they are as wide as their column, and everything in them scales. */
export const WIDTH = 560;
const RIGHT = 10;
/** What a date takes, with some air. */
const DATE_WIDTH = 115;

/** Where the marks of so many sessions stand. */
export type Scale = {
  readonly count: number;
  /** Where the drawing begins; to the left of it are the names of rows. */
  readonly left: number;
  /** From one session to the next. */
  readonly step: number;
  /** The middle of a session's place. */
  readonly x: (index: number) => number;
  /** Half of what a mark may take. */
  readonly half: number;
  /** Which session is at this place; null beside them. */
  readonly at: (x: number) => number | null;
};

/** Sessions at equal distances, in their order. */
export function scaleOf(count: number, left: number): Scale {
  const step = (WIDTH - RIGHT - left) / Math.max(1, count);
  const at = (x: number) => {
    const index = Math.floor((x - left) / step);
    return index >= 0 && index < count ? index : null;
  };
  return {
    count,
    left,
    step,
    x: (index) => left + (index + 0.5) * step,
    // Few sessions do not make fat marks, many still have one each.
    half: Math.max(0.5, Math.min(6, step * 0.38)),
    at,
  };
}

/** Which sessions have their date below them: the first, the last, and some between. */
export function datedIndices({ count, left }: Pick<Scale, 'count' | 'left'>): readonly number[] {
  const most = Math.min(count, Math.floor((WIDTH - left) / DATE_WIDTH));
  if (most < 2) return count === 0 ? [] : [0];
  return Array.from({ length: most }, (_, n) => Math.round((n * (count - 1)) / (most - 1)));
}

/** How many groups look different; the ones after that begin again with another letter. */
export const GROUP_STYLES = 8;

/** Which of the colours and shapes a group has, by its place in the session's list of groups. */
export function groupStyle(index: number): number {
  return ((Math.trunc(index) % GROUP_STYLES) + GROUP_STYLES) % GROUP_STYLES;
}

/** The letter in a group's mark: A to Z by place, then A again. */
export function groupLetter(index: number): string {
  const alphabet = 26;
  const place = ((Math.trunc(index) % alphabet) + alphabet) % alphabet;
  return String.fromCharCode('A'.charCodeAt(0) + place);
}

/** An outline in a 24 by 24 box, and the baseline its letter stands on. */
export interface GroupShape {
  readonly path: string;
  readonly baseline: number;
}

/** Eight outlines that differ without colour. */
export const GROUP_SHAPES: readonly GroupShape[] = [
  { path: 'M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z', baseline: 16 },
  { path: 'M5 2h14a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H5a3 3 0 0 1-3-3V5a3 3 0 0 1 3-3z', baseline: 16 },
  {
    path: 'M12 .5c.8 0 1.4.4 1.8 1.1l9.7 17.6c.8 1.5-.2 3.3-1.9 3.3H2.4c-1.7 0-2.7-1.8-1.9-3.3L10.2 1.6C10.6.9 11.2.5 12 .5z',
    baseline: 19.5,
  },
  { path: 'M12 0l12 12l-12 12l-12-12z', baseline: 16 },
  { path: 'M6.5 1.5h11l6 10.5l-6 10.5h-11L.5 12z', baseline: 16 },
  { path: 'M12 .5L23 9v13.5H1V9z', baseline: 19 },
  { path: 'M2 2h20v9c0 6.5-4.5 10.5-10 12.5c-5.5-2-10-6-10-12.5z', baseline: 15 },
  {
    path: 'M12 4.5a6 6 0 1 1 7.5 7.5a6 6 0 1 1-7.5 7.5a6 6 0 1 1-7.5-7.5A6 6 0 1 1 12 4.5z',
    baseline: 16,
  },
];

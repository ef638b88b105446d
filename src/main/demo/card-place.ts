const COLUMNS = 5;
const SPACING = { x: 290, y: 210 } as const;

/** Where on the board the card of this number goes that was written before: in rows of five. */
export function placeBefore(index: number): { readonly x: number; readonly y: number } {
  return { x: (index % COLUMNS) * SPACING.x, y: Math.floor(index / COLUMNS) * SPACING.y };
}

/** Where the card of this number goes that is written now: in two columns to the left of those. */
export function placeNow(index: number): { readonly x: number; readonly y: number } {
  return { x: -(1 + (index % 2)) * SPACING.x, y: Math.floor(index / 2) * SPACING.y };
}

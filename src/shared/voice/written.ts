/** What voice needs to know of a card on the board: who added it, and what stands on it. */
export type Writing = { readonly author: string; readonly text: string };

/** How many cards with text each author added, by the author's id. */
export type Written = ReadonlyMap<string, number>;

export const NOTHING_WRITTEN: Written = new Map();

/** [V11] Who was heard in writing: the cards of each author that are not blank. */
export function writtenBy(cards: Iterable<Writing>): Written {
  const written = new Map<string, number>();
  for (const { author, text } of cards) {
    if (text.trim() !== '') written.set(author, (written.get(author) ?? 0) + 1);
  }
  return written;
}

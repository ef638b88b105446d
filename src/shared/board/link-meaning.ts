/** What one card can be to another, in the order of the menu. */
export const LINK_MEANINGS = ['leadsTo', 'answers', 'supports', 'opposes'] as const;

export type LinkMeaning = (typeof LINK_MEANINGS)[number];

/** The words between the two cards: "A" supports "B". */
export const MEANING_LABELS: Record<LinkMeaning, string> = {
  leadsTo: 'leads to',
  answers: 'answers',
  supports: 'supports',
  opposes: 'opposes',
};

/** Whether a value read from the board is a meaning of a link. */
export function isLinkMeaning(value: unknown): value is LinkMeaning {
  return LINK_MEANINGS.some((meaning) => meaning === value);
}

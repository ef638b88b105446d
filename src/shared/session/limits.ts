/** What a session may hold. One table for the rules, the schemas and the input fields. */
export const SESSION_LIMITS = {
  titleLength: 160,
  questionLength: 400,
  groupNameLength: 40,
  groups: 12,
  nameLength: 60,
  people: 500,
  agreementLength: 20_000,
  undoSteps: 20,
  nudgeKeyLength: 80,
  speakersAtOnce: 4,
  momentWords: 280,
  moments: 2_000,
  sides: { fewest: 2, most: 4 },
  sideName: 60,
  sideCards: 200,
  votes: 200,
  voteQuestion: 120,
  voteBudget: { fewest: 1, most: 20 },
  /** Ids of cards are made by the pages; none is longer. */
  cardId: 80,
  timeBoxMs: { shortest: 10_000, longest: 3_600_000 },
} as const;

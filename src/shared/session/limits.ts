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
} as const;

/** The kinds of moment a conversation is made of, in the order they are offered. */
export const MOMENT_KINDS = [
  'digression',
  'debate',
  'argument',
  'collaboration',
  'celebration',
  'setback',
  'question',
] as const;

export type MomentKind = (typeof MOMENT_KINDS)[number];

/** The word shown for a kind: on keys, chips, the timeline and in the notes. */
export const KIND_LABELS: Record<MomentKind, string> = {
  digression: 'Digression',
  debate: 'Debate',
  argument: 'Argument',
  collaboration: 'Collaboration',
  celebration: 'Celebration',
  setback: 'Setback',
  question: 'Question',
};

import {
  array,
  type InferOutput,
  integer,
  literal,
  maxLength,
  minValue,
  number,
  object,
  picklist,
  pipe,
  string,
} from 'valibot';

/**
 * Which rule of the board a change broke, the first that applies: read only, cards only, a held entry,
 * holding one, speaking for somebody else, or writing what no page of this app writes.
 */
export const BROKEN_RULES = ['read', 'cards', 'locked', 'lock', 'name', 'shape'] as const;

export type BrokenRule = (typeof BROKEN_RULES)[number];

/** Of the words that were put back, so much is given back to their writer, in letters. */
export const PUT_BACK_WORDS = { texts: 50, letters: 20_000 } as const;

/** [B96] What the host tells a page of whose changes it put some back. */
export const putBackNotice = object({
  type: literal('putBack'),
  rule: picklist(BROKEN_RULES),
  /** How many entries of the board. */
  count: pipe(number(), integer(), minValue(1)),
  /** What they had written there, so that it is not lost. */
  words: pipe(
    array(pipe(string(), maxLength(PUT_BACK_WORDS.letters))),
    maxLength(PUT_BACK_WORDS.texts),
  ),
});

export type PutBackNotice = InferOutput<typeof putBackNotice>;

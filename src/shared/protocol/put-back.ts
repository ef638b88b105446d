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
import type { PersonId } from '../session/ids';

/**
 * Which rule of the board a change broke, the first that applies: read only, cards only, a held entry,
 * holding one, speaking for somebody else, writing what no page of this app writes, or filling a full board.
 */
export const BROKEN_RULES = ['read', 'cards', 'locked', 'lock', 'name', 'shape', 'full'] as const;

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

/** How many entries were put back because of one person's page; null is what nobody's page said it did. */
export type PutBackCount = {
  readonly person: PersonId | null;
  /** What their page said it did itself. */
  readonly own: number;
  /** What came by way of their page, which may have passed it on. */
  readonly passedOn: number;
};

/** [B96] What was put back in this session so far, for the facilitator alone. */
export type PutBackReport = {
  readonly session: string;
  /** The rule that was broken last. */
  readonly rule: BrokenRule;
  /** Those whose changes had to be put back most come first. */
  readonly people: readonly PutBackCount[];
};

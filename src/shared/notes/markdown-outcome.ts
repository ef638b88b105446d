import { markdownLine } from './markdown-escape';
import { type Block, markdownList, markdownTable } from './markdown-table';
import type { NotesAnswered, NotesDocument } from './notes';
import { MEANINGS, NOTHING } from './words';
import {
  ANSWERED,
  dayWords,
  fromWords,
  openWords,
  stateWords,
  turnoutWords,
  voteWords,
} from './words-outcome';

/** Who does what by when, as a table. */
export function commitmentsMarkdown({ commitments }: NotesDocument): readonly Block[] {
  if (commitments.length === 0) return [NOTHING.commitments];
  return [
    markdownTable(
      ['What', 'Who', 'By', 'From', 'State'],
      commitments.map((one) => [
        markdownLine(one.what),
        one.who === null ? '–' : markdownLine(one.who),
        dayWords(one.by),
        fromWords(one.origin),
        stateWords(one),
      ]),
    ),
  ];
}

/** What was left open, as a list, then what was answered. */
export function openMarkdown({ stillOpen, answered }: NotesDocument): readonly Block[] {
  const item = ({ words, origin }: NotesAnswered) =>
    `${markdownLine(words)} (${fromWords(origin)})`;
  return [
    stillOpen.length === 0
      ? NOTHING.open
      : markdownList(stillOpen.map((one) => `${openWords(one)}: ${item(one)}`)),
    ...(answered.length === 0 ? [] : [ANSWERED, markdownList(answered.map(item))]),
  ];
}

/** The dot votes, each as a table of cards. */
export function votesMarkdown({ votes }: NotesDocument): readonly Block[] {
  if (votes.length === 0) return [NOTHING.votes];
  const each = votes.flatMap((vote, place): readonly Block[] => [
    `### ${markdownLine(voteWords(vote, place))}`,
    turnoutWords(vote),
    vote.cards.length === 0
      ? null
      : markdownTable(
          ['Dots', 'Card'],
          vote.cards.map(({ text, dots }) => [String(dots), markdownLine(text)]),
        ),
  ]);
  return [...each, MEANINGS.votes];
}

import { list, type NotesBlock, soft, words } from './block';
import { drawBoard } from './draw-board';
import { courseBlocks, heardBlocks } from './figure-blocks';
import type { NotesDocument, NotesVoice } from './notes';
import { saidBlocks } from './said-blocks';
import type { NotesSectionName } from './sections';
import {
  allHeardWords,
  counted,
  emptyChairWords,
  isGrouped,
  MEANINGS,
  NOTHING,
  sizeOf,
  splitUnheard,
  unheardUnnamedWords,
  unnamedWords,
} from './words';
import {
  ANSWERED,
  dayWords,
  fromWords,
  openWords,
  stateWords,
  turnoutWords,
  voteWords,
} from './words-outcome';

/** [X71] What stands in each part of the notes, as blocks for a screen. */
export const SECTION_BLOCKS: Record<
  NotesSectionName,
  (notes: NotesDocument) => readonly NotesBlock[]
> = {
  agreed: ({ agreement }) =>
    agreement === null ? words(NOTHING.agreed) : [{ kind: 'typed', text: agreement }],
  commitments,
  open: ({ stillOpen, answered }) => [
    ...(stillOpen.length === 0
      ? words(NOTHING.open)
      : list(
          stillOpen.map((one) => ({
            strong: openWords(one),
            text: one.words,
            soft: fromWords(one.origin),
          })),
        )),
    ...(answered.length === 0 ? [] : words(ANSWERED)),
    ...list(answered.map((one) => ({ text: one.words, soft: fromWords(one.origin) }))),
  ],
  unheard,
  present,
  said: saidBlocks,
  votes,
  heard: heardBlocks,
  course: courseBlocks,
  board: ({ board }) =>
    board === null
      ? words(NOTHING.board)
      : [{ kind: 'picture', drawing: drawBoard(board) }, ...soft(MEANINGS.board)],
};

function commitments({ commitments: all }: NotesDocument): readonly NotesBlock[] {
  if (all.length === 0) return words(NOTHING.commitments);
  const rows = all.map((one) => [
    one.what,
    one.who ?? '–',
    dayWords(one.by),
    fromWords(one.origin),
    stateWords(one),
  ]);
  const head = ['What', 'Who', 'By', 'From', 'State'];
  return [{ kind: 'table', caption: 'Commitments, in the order they were made', head, rows }];
}

function unheard(notes: NotesDocument): readonly NotesBlock[] {
  const unnamed = unheardUnnamedWords(notes);
  if (notes.unheard.length === 0) return words(unnamed ?? allHeardWords(notes));
  const { wrote, silent } = splitUnheard(notes);
  const item = ({ label, group }: NotesVoice, more: readonly string[]) => ({
    text: label,
    soft: [...(isGrouped(notes) ? [group] : []), ...more].join(' · '),
  });
  const part = (text: string, items: readonly ReturnType<typeof item>[]): readonly NotesBlock[] =>
    items.length === 0 ? [] : [{ kind: 'heading', text }, ...list(items)];
  return [
    ...part(
      'No turn and no card',
      silent.map((one) => item(one, [])),
    ),
    ...part(
      'Heard in writing',
      wrote.map((one) => item(one, [`wrote ${counted(one.wrote, 'card')}`])),
    ),
    ...words(unnamed),
    ...soft(MEANINGS.unheard),
  ];
}

function present(notes: NotesDocument): readonly NotesBlock[] {
  const groups = notes.groups.map((group) => {
    const unnamed = unnamedWords(group);
    return {
      strong: `${group.name} (${sizeOf(group)})`,
      text: [...group.people, ...(unnamed === null ? [] : [unnamed])].join(', '),
    };
  });
  return [
    ...(notes.people === 0 ? words(NOTHING.people) : []),
    ...list(groups),
    ...words(emptyChairWords(notes)),
    ...list(notes.emptyChairs.map((text) => ({ text }))),
  ];
}

function votes({ votes: all }: NotesDocument): readonly NotesBlock[] {
  if (all.length === 0) return words(NOTHING.votes);
  const each = all.flatMap((vote, place): readonly NotesBlock[] => [
    { kind: 'heading', text: voteWords(vote, place) },
    ...words(turnoutWords(vote)),
    ...(vote.cards.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Cards with dots',
            head: ['Dots', 'Card'],
            rows: vote.cards.map(({ text, dots }) => [String(dots), text]),
          },
        ]),
  ]);
  return [...each, ...soft(MEANINGS.votes)];
}

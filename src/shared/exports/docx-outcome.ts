import type { NotesDocument } from '../notes/notes';
import { MEANINGS, NOTHING } from '../notes/words';
import {
  ANSWERED,
  dayWords,
  fromWords,
  openWords,
  stateWords,
  turnoutWords,
  voteWords,
} from '../notes/words-outcome';
import { docxTable } from './docx-table';
import { bullet, heading, line, paragraph, run } from './docx-xml';

/** Who does what by when, as a table. */
export function docxCommitments({ commitments }: NotesDocument): string {
  if (commitments.length === 0) return paragraph(run(NOTHING.commitments));
  return docxTable(
    'Commitments, in the order they were made',
    [
      { head: 'What', width: 40 },
      { head: 'Who', width: 22 },
      { head: 'By', width: 15 },
      { head: 'From', width: 10 },
      { head: 'State', width: 13 },
    ],
    commitments.map((one) => [
      one.what,
      one.who ?? '–',
      dayWords(one.by),
      fromWords(one.origin),
      stateWords(one),
    ]),
  );
}

/** What was left open, as a list, then what was answered. */
export function docxOpen(notes: NotesDocument): string {
  return leftOpen(notes) + answered(notes);
}

function answered({ answered: all }: NotesDocument): string {
  if (all.length === 0) return '';
  const items = all.map(({ words, origin }) =>
    bullet(line(words) + run(`  ${fromWords(origin)}`, { soft: true })),
  );
  return paragraph(run(ANSWERED)) + items.join('');
}

function leftOpen({ stillOpen }: NotesDocument): string {
  if (stillOpen.length === 0) return paragraph(run(NOTHING.open));
  return stillOpen
    .map((one) =>
      bullet(
        run(`${openWords(one)}: `, { bold: true }) +
          line(one.words) +
          run(`  ${fromWords(one.origin)}`, { soft: true }),
      ),
    )
    .join('');
}

/** The dot votes, each as a table of cards. */
export function docxVotes({ votes }: NotesDocument): string {
  if (votes.length === 0) return paragraph(run(NOTHING.votes));
  const each = votes.map((vote, place) => {
    const rows = vote.cards.map(({ text, dots }) => [String(dots), text]);
    const columns = [
      { head: 'Dots', width: 10, isNumber: true },
      { head: 'Card', width: 90 },
    ];
    return [
      heading(2, voteWords(vote, place)),
      paragraph(run(turnoutWords(vote))),
      rows.length === 0 ? '' : docxTable('Cards with dots', columns, rows),
    ].join('');
  });
  return each.join('') + paragraph(run(MEANINGS.votes), 'Meaning');
}

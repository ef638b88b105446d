import { htmlName } from './html-escape';
import { htmlTable, meaning, none, scroll } from './html-parts';
import type { NotesCommitment, NotesDocument, NotesVote } from './notes';
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
export function commitmentsHtml({ commitments }: NotesDocument): string {
  if (commitments.length === 0) return none(NOTHING.commitments);
  const row = (one: NotesCommitment) =>
    `<tr><th scope="row">${htmlName(one.what)}</th><td>${one.who === null ? '–' : htmlName(one.who)}</td><td>${dayWords(one.by)}</td><td>${fromWords(one.origin)}</td><td>${stateWords(one)}</td></tr>`;
  return scroll(
    'Commitments',
    htmlTable(
      'Commitments, in the order they were made',
      [
        ['What', 40],
        ['Who', 20],
        ['By', 16],
        ['From', 10],
        ['State', 14],
      ],
      commitments.map(row),
    ),
  );
}

/** What was left open, as a list, then what was answered. */
export function openHtml(notes: NotesDocument): string {
  return leftOpen(notes) + answered(notes);
}

function answered({ answered: all }: NotesDocument): string {
  if (all.length === 0) return '';
  const items = all.map(
    ({ words, origin }) =>
      `<li class="item"><p>${htmlName(words)} <small>${fromWords(origin)}</small></p></li>`,
  );
  return `<p>${ANSWERED}</p><ul class="items">${items.join('\n')}</ul>`;
}

function leftOpen({ stillOpen }: NotesDocument): string {
  if (stillOpen.length === 0) return none(NOTHING.open);
  const items = stillOpen.map(
    (one) =>
      `<li class="item k-${one.kind}"><p><b class="kind">${openWords(one)}</b> ${htmlName(one.words)} <small>${fromWords(one.origin)}</small></p></li>`,
  );
  return `<ul class="items">${items.join('\n')}</ul>`;
}

/** The dot votes, each as a table of cards. */
export function votesHtml({ votes }: NotesDocument): string {
  if (votes.length === 0) return none(NOTHING.votes);
  return `${votes.map(vote).join('\n')}${meaning(MEANINGS.votes)}`;
}

function vote(one: NotesVote, place: number): string {
  const rows = one.cards.map(
    ({ text, dots }) => `<tr><td class="n">${dots}</td><th scope="row">${htmlName(text)}</th></tr>`,
  );
  const table = htmlTable(
    'Cards with dots',
    [
      ['Dots', 10, true],
      ['Card', 90],
    ],
    rows,
  );
  return `<h3>${htmlName(voteWords(one, place))}</h3><p>${turnoutWords(one)}</p>${rows.length === 0 ? '' : table}`;
}

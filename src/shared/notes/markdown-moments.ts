import { formatDuration } from '../voice/duration';
import { markdownLine } from './markdown-escape';
import { markdownTyped } from './markdown-typed';
import type { NotesBranch, NotesCard, NotesDocument, NotesItem, NotesStretch } from './notes';
import { blankWords, MEANINGS, momentRemarks, NOTHING } from './words';
import { isOtherBranch, stretchTime, WORDLESS } from './words-outcome';

/** What was marked and written, in order; the digressions say where they begin and end. */
export function saidMarkdown(notes: NotesDocument): readonly (string | null)[] {
  if (notes.said.length === 0) return [NOTHING.said, blankWords(notes)];
  let branch: NotesBranch | null = null;
  const blocks = notes.said.flatMap((stretch) => {
    const turns = isOtherBranch(branch, stretch.branch) ? [branchLine(stretch.branch)] : [];
    branch = stretch.branch;
    return [...turns, `${head(stretch)}\n\n${stretch.items.map(item).join('\n')}`.trimEnd()];
  });
  const hasCards = notes.said.some(({ items }) => items.some(({ type }) => type === 'card'));
  return [hasCards ? MEANINGS.cards : null, ...blocks, blankWords(notes)];
}

function branchLine(branch: NotesBranch | null): string {
  if (branch === null) return '*Back on the main line*';
  return `*On a digression:* ${branch.words === null ? WORDLESS : markdownLine(branch.words)}`;
}

function head(stretch: NotesStretch): string {
  const time = stretchTime(stretch);
  const { turn } = stretch;
  if (turn === null) {
    return time === null ? '**Written while nobody had the floor**' : `**Between turns**, ${time}`;
  }
  const group = turn.group === null ? '' : ` (${markdownLine(turn.group)})`;
  return `**Turn ${turn.number}**, ${time ?? ''}: ${markdownLine(turn.speaker)}${group}`;
}

function item(one: NotesItem): string {
  if (one.type === 'card') return card(one.card);
  const { kind, words, debate } = one.moment;
  const said = words === null ? '' : `: ${markdownLine(words)}`;
  const remarks = momentRemarks(one.moment);
  const remark = remarks.length === 0 ? '' : ` (${remarks.join('; ')})`;
  const sides = (debate?.sides ?? []).map(({ name, people, ms }) => {
    const names = people.length === 0 ? 'nobody' : people.map(markdownLine).join(', ');
    return `  - ${markdownLine(name)}: ${formatDuration(ms)}, ${names}`;
  });
  const more = one.text === null ? [] : ['  - On its card:', quoted(one.text, '    ')];
  return [`- **${kind}**${said}${remark}`, ...sides, ...more].join('\n');
}

function card({ name, author, text }: NotesCard): string {
  const by = author === null ? 'a card' : `a card by ${markdownLine(author)}`;
  return `- **${name}**, ${by}:\n${quoted(text, '  ')}`;
}

/** What people typed, set in below an item. */
function quoted(text: string, indent: string): string {
  const lines = markdownTyped(text).split('\n');
  return ['', ...lines, ''].map((line) => (line === '' ? '' : indent + line)).join('\n');
}

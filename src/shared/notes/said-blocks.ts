import { formatDuration } from '../voice/duration';
import { list, type NotesBlock, type NotesItemBlock, soft, words } from './block';
import type { NotesBranch, NotesDocument, NotesItem, NotesStretch } from './notes';
import { blankWords, MEANINGS, momentRemarks, NOTHING } from './words';
import { isOtherBranch, stretchTime, WORDLESS } from './words-outcome';

/** What was marked and written, in order, with where digressions begin and end. */
export function saidBlocks(notes: NotesDocument): readonly NotesBlock[] {
  if (notes.said.length === 0) return [...words(NOTHING.said), ...soft(blankWords(notes))];
  const hasCards = notes.said.some(({ items }) => items.some(({ type }) => type === 'card'));
  let branch: NotesBranch | null = null;
  const stretches = notes.said.flatMap((one): readonly NotesBlock[] => {
    const turned = isOtherBranch(branch, one.branch) ? words(branchWords(one.branch)) : [];
    branch = one.branch;
    return [...turned, { kind: 'heading', text: head(one) }, ...list(one.items.flatMap(item))];
  });
  return [...(hasCards ? soft(MEANINGS.cards) : []), ...stretches, ...soft(blankWords(notes))];
}

function branchWords(branch: NotesBranch | null): string {
  return branch === null ? 'Back on the main line' : `On a digression: ${branch.words ?? WORDLESS}`;
}

function head(one: NotesStretch): string {
  const time = stretchTime(one);
  const { turn } = one;
  if (turn === null) {
    return time === null ? 'Written while nobody had the floor' : `Between turns, ${time}`;
  }
  const group = turn.group === null ? '' : ` (${turn.group})`;
  return `Turn ${turn.number}, ${time ?? ''}: ${turn.speaker}${group}`;
}

function item(one: NotesItem): readonly NotesItemBlock[] {
  if (one.type === 'card') {
    const { name, author, text } = one.card;
    return [
      { strong: name, text: author === null ? 'a card' : `a card by ${author}`, typed: text },
    ];
  }
  const { kind, words: said, debate } = one.moment;
  const sides = (debate?.sides ?? []).map(({ name, people, ms }) => ({
    strong: name,
    text: people.length === 0 ? 'nobody' : people.join(', '),
    soft: formatDuration(ms),
  }));
  const soft = momentRemarks(one.moment).join('; ');
  const moment = { strong: kind, text: said ?? '', soft };
  return [one.text === null ? moment : { ...moment, typed: one.text }, ...sides];
}

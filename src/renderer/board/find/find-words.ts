import type { Author } from '../../../shared/board/card';
import { CARD_KIND_LABELS, CARD_KINDS } from '../../../shared/board/card-kind';
import type { FindFilter, FindKind } from '../../../shared/board/find';

/** What an entry is called. */
export const FIND_KIND_LABELS: Record<FindKind, string> = {
  ...CARD_KIND_LABELS,
  area: 'Area',
  text: 'Words',
  image: 'Picture',
  ink: 'Drawing',
};

/** All kinds, in the order of the panel. */
export const FIND_KINDS: readonly FindKind[] = [...CARD_KINDS, 'area', 'text', 'image', 'ink'];

/** How people and areas are named in the sentence. */
export type FilterNames = {
  readonly author: (author: Author) => string;
  readonly area: (id: string) => string;
};

/** What is shown and why, in words: "12 of 200 cards: questions by Customers". */
export function stateWords(
  {
    count,
    of,
    onlyCards,
  }: { readonly count: number; readonly of: number; readonly onlyCards: boolean },
  filter: FindFilter,
  names: FilterNames,
): string {
  const noun = onlyCards ? (of === 1 ? 'card' : 'cards') : 'on the board';
  const total = `${counted(count)} of ${counted(of)} ${noun}`;
  const why = filterWords(filter, names);
  return why === '' ? total : `${total}: ${why}`;
}

/** A filter in words; nothing for one that leaves nothing out. */
export function filterWords(filter: FindFilter, names: FilterNames): string {
  const { kinds, authors, groups, since, until, area, voted, unlinked } = filter;
  const people = [...groups, ...[...authors].map(names.author)];
  const parts = [
    inWords(FIND_KINDS.filter((kind) => kinds.has(kind)).map(plural), 'and'),
    people.length === 0 ? '' : `by ${inWords(people, 'or')}`,
    since === null ? '' : `since turn ${since}`,
    until === null ? '' : `up to turn ${until}`,
    area === null ? '' : `in ${names.area(area)}`,
    voted ? 'with dots' : '',
    unlinked ? 'not linked' : '',
  ];
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .replace(/, by /u, ' by ');
}

function plural(kind: FindKind): string {
  const word = FIND_KIND_LABELS[kind].toLowerCase();
  return word.endsWith('s') ? word : `${word}s`;
}

function inWords(words: readonly string[], joint: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** A number as it is read: 5,000. */
export function counted(number: number): string {
  return number.toLocaleString('en-GB');
}

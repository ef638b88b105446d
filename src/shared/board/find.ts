import type { TurnId } from '../session/ids';
import type { Card } from './card';
import type { CardKind } from './card-kind';
import { foldText, wordsToFind } from './fold-text';
import type { BoardObject, ObjectType } from './object';
import type { Author } from './place';

/** What an entry is, as the filter tells entries apart. */
export type FindKind = CardKind | ObjectType;

/** Letters of one entry that are looked through; nobody looks for what stands further down. */
export const MOST_LETTERS = 100_000;

/** One entry as far as it can be found: its words are folded once, not for every letter typed. */
export type Findable = {
  readonly id: string;
  readonly kind: FindKind;
  /** Null where it is not shown who made it. */
  readonly author: Author | null;
  readonly turn: TurnId | null;
  readonly words: string;
};

/** What an entry says besides its own words, as this page names it. */
export type FindNames = {
  readonly kind: (kind: FindKind) => string;
  /** Null where it is not shown who made it. */
  readonly author: (entry: Card | BoardObject) => string | null;
};

/** [B120] What can be found of an entry: its words, its kind, and whose it is if that is shown. */
export function findable(entry: Card | BoardObject, names: FindNames): Findable {
  const kind: FindKind = 'type' in entry ? entry.type : entry.kind;
  const author = names.author(entry);
  const said = [ownWords(entry), names.kind(kind), author ?? ''];
  return {
    id: entry.id,
    kind,
    author: author === null ? null : entry.author,
    turn: entry.turn,
    words: foldText(said.join('\n')),
  };
}

/** What the entries that are shown have to be; each condition narrows the others. */
export type FindFilter = {
  /** Any of these; none for all. */
  readonly kinds: ReadonlySet<FindKind>;
  readonly authors: ReadonlySet<Author>;
  /** Whose author is of one of these; together with `authors` one condition: by whom. */
  readonly groups: ReadonlySet<string>;
  /** Numbers of the first and last turn, both included; null for open ends and for any turn or none. */
  readonly since: number | null;
  readonly until: number | null;
  /** Only what lies in this area. */
  readonly area: string | null;
  /** Only cards that were given dots. */
  readonly voted: boolean;
  /** Only cards that no link joins with another. */
  readonly unlinked: boolean;
};

const NOTHING: ReadonlySet<never> = new Set();

export const NO_FILTER: FindFilter = {
  kinds: NOTHING,
  authors: NOTHING,
  groups: NOTHING,
  since: null,
  until: null,
  area: null,
  voted: false,
  unlinked: false,
};

/** Whether it leaves anything out. */
export function isFiltering(filter: FindFilter): boolean {
  const { kinds, authors, groups, since, until, area, voted, unlinked } = filter;
  const chosen = kinds.size + authors.size + groups.size > 0;
  return chosen || since !== null || until !== null || area !== null || voted || unlinked;
}

/** What of an entry is known elsewhere than in it. */
export type FindFacts = {
  readonly groupOf: (author: Author) => string | null;
  /** Whether the entry lies in the area, or in one that does. */
  readonly liesIn: (id: string, area: string) => boolean;
  /** Dots on a card, as far as they are revealed. */
  readonly votesOf: (id: string) => number;
  readonly isLinked: (id: string) => boolean;
};

/**
 * [B121] The ids of those entries that contain every word of `search` somewhere and that `filter` lets
 * through, in the order they were given in.
 */
export function findIn(
  entries: readonly Findable[],
  search: string,
  filter: FindFilter,
  facts: FindFacts,
): readonly string[] {
  const words = wordsToFind(search);
  const filters = isFiltering(filter);
  const found: string[] = [];
  for (const entry of entries) {
    if (!words.every((word) => entry.words.includes(word))) continue;
    if (!filters || passes(entry, filter, facts)) found.push(entry.id);
  }
  return found;
}

/** [B122] Whether the filter lets an entry through. */
export function passes(entry: Findable, filter: FindFilter, facts: FindFacts): boolean {
  const { kinds, area, voted, unlinked } = filter;
  if (kinds.size > 0 && !kinds.has(entry.kind)) return false;
  if (!isBy(entry.author, filter, facts) || !isWithin(entry.turn, filter)) return false;
  if (area !== null && !facts.liesIn(entry.id, area)) return false;
  if (voted && facts.votesOf(entry.id) === 0) return false;
  return !unlinked || (isCardKind(entry.kind) && !facts.isLinked(entry.id));
}

function isBy(author: Author | null, { authors, groups }: FindFilter, facts: FindFacts): boolean {
  if (authors.size + groups.size === 0) return true;
  if (author === null) return false;
  if (authors.has(author)) return true;
  const group = facts.groupOf(author);
  return group !== null && groups.has(group);
}

function isWithin(turn: TurnId | null, { since, until }: FindFilter): boolean {
  if (since === null && until === null) return true;
  if (turn === null) return false;
  const number = turnNumber(turn);
  return (since === null || number >= since) && (until === null || number <= until);
}

/** Which turn of the session it is, from 1. */
export function turnNumber(turn: TurnId): number {
  return Number(turn.slice(1));
}

function isCardKind(kind: FindKind): kind is CardKind {
  return kind !== 'area' && kind !== 'text' && kind !== 'image' && kind !== 'ink';
}

function ownWords(entry: Card | BoardObject): string {
  if (!('type' in entry)) return asReadAndWritten(entry.text);
  switch (entry.type) {
    case 'area':
      return entry.name;
    case 'text':
      return asReadAndWritten(entry.text);
    case 'image':
      return entry.alt;
    case 'ink':
      return '';
  }
}

/** A word of which a part is bold is one word to who reads it. */
function asReadAndWritten(text: string): string {
  const written = text.slice(0, MOST_LETTERS);
  return written.includes('**') ? `${written}\n${written.replaceAll('**', '')}` : written;
}

import * as Y from 'yjs';
import { LINK_MEANINGS, type LinkMeaning } from './link-meaning';
import { type Author, readBy } from './place';

/** Two cards that have to do with each other, and how. */
export type Link = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly meaning: LinkMeaning;
  readonly author: Author;
};

const ID_LETTERS = 64;

/** Reads one entry of the links map; null for what is none. Never throws. */
export function readLink(id: string, entry: unknown): Link | null {
  if (!(entry instanceof Y.Map)) return null;
  const ends: unknown = entry.get('ends');
  const meaning = LINK_MEANINGS.find((known) => known === entry.get('meaning'));
  const by = readBy(entry.get('by'));
  if (!Array.isArray(ends) || meaning === undefined || by === null) return null;
  const [from, to]: readonly unknown[] = ends;
  if (!isCardId(from) || !isCardId(to) || from === to) return null;
  return { id, from, to, meaning, author: by.author };
}

/** [B12] The links both of whose cards are there, in the order of their ids; a loose end is not shown. */
export function readLinks(
  links: Y.Map<unknown>,
  hasCard: (id: string) => boolean,
): readonly Link[] {
  return [...links.entries()]
    .flatMap(([id, entry]) => readLink(id, entry) ?? [])
    .filter(({ from, to }) => hasCard(from) && hasCard(to))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isCardId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= ID_LETTERS;
}

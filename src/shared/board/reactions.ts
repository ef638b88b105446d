import type * as Y from 'yjs';
import { type Author, isAuthor } from './place';

/** What can be said about a card with one tap. */
export const REACTIONS = ['agree', 'love', 'celebrate', 'wonder', 'look'] as const;

export type Reaction = (typeof REACTIONS)[number];

/** Who reacted how; a reaction nobody gave is absent. */
export type Reactions = Partial<Record<Reaction, readonly Author[]>>;

export const REACTION_LABELS: Record<Reaction, string> = {
  agree: 'Agree',
  love: 'Love it',
  celebrate: 'Celebrate',
  wonder: 'Not sure',
  look: 'Look at this',
};

export const REACTION_SIGNS: Record<Reaction, string> = {
  agree: '👍',
  love: '❤️',
  celebrate: '🎉',
  wonder: '🤔',
  look: '👀',
};

/** As many reactions of one kind as are read of one card: more than people in a room. */
const MOST_READ = 500;
const NONE: Reactions = {};
const PREFIX = 'r/';

/** [B11] The field that says that somebody reacts so: one each, so that two people never collide. */
export function reactionField(reaction: Reaction, author: Author): string {
  return `${PREFIX}${reaction}/${author}`;
}

/** The reactions on a card, each person once, in the order of their ids. */
export function readReactions(entry: Y.Map<unknown>): Reactions {
  let found: Partial<Record<Reaction, Author[]>> | null = null;
  for (const key of entry.keys()) {
    if (!key.startsWith(PREFIX) || entry.get(key) !== true) continue;
    const [, word, author] = key.split('/');
    const reaction = REACTIONS.find((candidate) => candidate === word);
    if (reaction === undefined || !isAuthor(author)) continue;
    found ??= {};
    const people = found[reaction] ?? [];
    if (people.length < MOST_READ) people.push(author);
    found[reaction] = people;
  }
  if (found === null) return NONE;
  for (const people of Object.values(found)) people.sort();
  return found;
}

/** Whether a field of an entry is anybody's reaction. */
export function isReaction(field: string): boolean {
  return field.startsWith(PREFIX);
}

/** Whether a field of an entry is a reaction that one of these people gave. */
export function isReactionOf(field: string, people: ReadonlySet<Author>): boolean {
  const author = reactionAuthor(field);
  return author !== null && people.has(author);
}

/** Whose reaction a field of an entry is; null if it is none, or nobody's. */
export function reactionAuthor(field: string): Author | null {
  const author = isReaction(field) ? field.split('/')[2] : undefined;
  return isAuthor(author) ? author : null;
}

import type { Link } from './link';
import type { LinkMeaning } from './link-meaning';
import type { Outline } from './outline';
import { followerOf, headOf } from './outline-threads';

/** A link as one of its cards tells of it: what it is to the other. */
export type ToldLink = {
  readonly link: Link;
  readonly other: string;
  readonly words: string;
};

/** What the card that follows says of the one it follows. */
const UP_WORDS: Record<LinkMeaning, string> = {
  leadsTo: 'follows from',
  answers: 'answers',
  supports: 'supports',
  opposes: 'opposes',
};

/** What a card says of one that follows it. */
const DOWN_WORDS: Record<LinkMeaning, string> = {
  leadsTo: 'leads to',
  answers: 'answered by',
  supports: 'supported by',
  opposes: 'opposed by',
};

/** A link in the words of one of its two cards; null if it is of neither. */
export function toldBy(link: Link, id: string): ToldLink | null {
  const [head, follower] = [headOf(link), followerOf(link)];
  if (id === follower) return { link, other: head, words: UP_WORDS[link.meaning] };
  if (id === head) return { link, other: follower, words: DOWN_WORDS[link.meaning] };
  return null;
}

/**
 * [B113] The links of a card that its row has to tell in words: what it follows, and what follows it
 * but does not stand below it. So every link is in the outline, and none of them three times.
 */
export function linksToTell(
  id: string,
  links: readonly Link[],
  isThreaded: boolean,
  { partOf }: Pick<Outline, 'partOf'>,
): readonly ToldLink[] {
  return links.flatMap((link) => {
    const told = toldBy(link, id);
    if (told === null) return [];
    const standsBelow =
      isThreaded && headOf(link) === id && partOf.get(told.other) === partOf.get(id);
    return standsBelow ? [] : [told];
  });
}
